/** Runs once as the server starts. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next puts its value in while building, and so leaves the rest out of an edge build.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { markCallers } = await import("#lib/server/client-address.ts");
  const { loadPageStyle } = await import("#lib/server/page-style.ts");
  markCallers();
  loadPageStyle();
}
