import "server-only";
import { writeSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { database } from "./database.ts";
import { endOnSignals, onShutdown } from "./shutdown.ts";

// A process that ends as ours do: started by shutdown.test.ts, with the listener that `next start` sets on the signals.
const server = createServer(async (request, response) => {
  if (request.url === "/slow") {
    process.stdout.write("slow\n");
    // Answered only after the end has begun: nothing but the signal lets it go on.
    await signalled.promise;
    await sleep(100);
    return response.end("finished");
  }
  if (request.url === "/stuck") return void process.stdout.write("stuck\n");
  if (request.url !== "/stream") return response.end("quick");
  response.writeHead(200, { "content-type": "text/event-stream" }).write(": open\n\n");
  onShutdown("stream", () => void response.end(": bye\n\n"));
});
const signalled = Promise.withResolvers<void>();
process.on("SIGTERM", () => {
  signalled.resolve();
  server.close(() => process.exit(143));
});
endOnSignals();
if (process.argv.includes("busy")) {
  // As the end begins nothing can be read for a second: what comes meanwhile waits in the socket.
  process.on("SIGTERM", () => {
    writeSync(1, "busy\n");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  });
}
onShutdown("work", async () => {
  await sleep(200);
  process.stdout.write("work given back\n");
});
onShutdown(
  "last",
  async () => {
    await sleep(50);
    await sql`select 1`.execute(database());
    process.stdout.write("last, with the database\n");
  },
  "last",
);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`port ${address && typeof address === "object" ? address.port : 0}\n`);
});
