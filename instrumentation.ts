/** Runs once as the server starts. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next puts its value in while building, and so leaves the rest out of an edge build.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { endUnderOldNode } = await import("#lib/server/node-version.ts");
  endUnderOldNode(process.versions.node);
  const { endUnmigrated } = await import("#lib/server/migrated.ts");
  await endUnmigrated();
  const { startTelemetry } = await import("#lib/server/telemetry-start.ts");
  // Before what it measures.
  await startTelemetry();
  const { markCallers } = await import("#lib/server/client-address.ts");
  const { nameRequests } = await import("#lib/server/log.ts");
  const { loadPageStyle } = await import("#lib/server/page-style.ts");
  markCallers();
  nameRequests();
  loadPageStyle();
  const { env } = await import("#lib/server/env.ts");
  const { startWorker } = await import("#lib/server/worker-process.ts");
  if (env.isWorking) startWorker();
  // In development Next ends and restarts its own processes.
  // biome-ignore lint/style/noProcessEnv: as above.
  if (process.env.NODE_ENV !== "production") return;
  const { endOnSignals } = await import("#lib/server/shutdown.ts");
  endOnSignals();
}
