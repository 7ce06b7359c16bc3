import { createServer, request } from "node:http";

/**
 * A proxy that gives every request to the next of `ports`, whatever came before. Only a connection that is refused is
 * tried elsewhere: nothing was asked then. Streams pass through as they come.
 */
export async function startRoundRobin() {
  const figures = { failed: 0, retried: 0, served: new Map() };
  let ports = [];
  let turn = 0;

  function pass(incoming, reply, body, [port, ...others]) {
    const { method, url, socket } = incoming;
    const from = incoming.headers["x-forwarded-for"] ?? socket.remoteAddress;
    const headers = { ...incoming.headers, "x-forwarded-for": from, connection: "close" };
    const onward = request(
      { host: "127.0.0.1", port, method, path: url, headers, agent: false },
      (answer) => {
        figures.served.set(port, (figures.served.get(port) ?? 0) + 1);
        reply.writeHead(answer.statusCode, answer.headers);
        answer.pipe(reply);
        answer.once("error", () => reply.destroy());
      },
    );
    onward.once("error", (error) => {
      if (error.code === "ECONNREFUSED" && others.length > 0) {
        figures.retried += 1;
        return pass(incoming, reply, body, others);
      }
      // Whoever has gone needs no answer; half an answer must not look like a whole one.
      if (reply.destroyed || reply.headersSent) return reply.destroy();
      figures.failed += 1;
      reply.writeHead(502).end(error.code);
    });
    reply.once("close", () => onward.destroy());
    onward.end(body);
  }

  const server = createServer(async (incoming, reply) => {
    const chunks = await incoming.toArray().catch(() => null);
    if (!chunks) return;
    const first = turn++ % ports.length;
    pass(incoming, reply, Buffer.concat(chunks), [...ports.slice(first), ...ports.slice(0, first)]);
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return {
    port: server.address().port,
    figures,
    leadTo(wanted) {
      ports = wanted;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
