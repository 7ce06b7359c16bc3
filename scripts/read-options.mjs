/**
 * What `read` makes of the command line. `--help` prints the usage and ends; what is mistyped is said in a sentence, with the
 * usage, and ends with 1.
 * @template {{ values: { help?: boolean } }} Read
 * @param {string} usage
 * @param {() => Read} read calls parseArgs, with an option `help`
 * @returns {Read}
 */
export function readOptions(usage, read) {
  try {
    const options = read();
    if (!options.values.help) return options;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")))
      throw error;
    // Node's own sentence is the first; what follows are hints for rarer cases.
    console.error(`${error.message.split(/\.\s|\.?\n/)[0]}.\n\n${usage}`);
    process.exit(1);
  }
}
