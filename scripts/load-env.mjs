/** Reads `.env` when it is there, without a word when it is not. What the environment has already goes before it. */
try {
  process.loadEnvFile(".env");
} catch (error) {
  if (error.code !== "ENOENT") {
    console.error(`The file .env could not be read: ${error.message}`);
    process.exit(1);
  }
}
