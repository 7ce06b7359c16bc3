import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type ServerType, serve } from "@hono/node-server";
import { CommandMistake } from "./cli/client.ts";
import { readOptions } from "./cli/command.ts";
import { commandHelp } from "./cli/help.ts";
import { runCommand } from "./cli/run-command.ts";
import { type Database, openDatabase } from "./database.ts";
import { runDueSteps } from "./light/enrollment-steps.ts";
import { startMail } from "./mail/smtp.ts";
import { createSandbox } from "./server.ts";
import { readSettings, type Settings, StartupMistake } from "./settings.ts";
import { usage } from "./usage.ts";

const stepsEveryMs = 1_000;

async function start(settings: Settings): Promise<void> {
  const db = openState(settings.dataDir);
  let port = settings.port;
  const shownHost = settings.host === "0.0.0.0" || settings.host === "::" ? "127.0.0.1" : settings.host;
  const publicUrl = () => settings.publicUrl ?? `http://${shownHost}:${port}`;
  const sandbox = createSandbox({ settings, db, publicUrl });

  const server = await listen(sandbox.app.fetch, settings);
  const address = server.address();
  if (address && typeof address === "object") port = address.port;
  const mail = await startMail({ port: settings.smtpPort, db, clock: sandbox.world.clock }).catch((error) => {
    throw listenMistake(error, settings.smtpPort, "SMTP_PORT");
  });
  const timer = setInterval(() => runDueSteps(sandbox.world), stepsEveryMs);
  console.log(`Sandbox: ${publicUrl()}  mail: smtp://127.0.0.1:${mail.port}`);

  const stop = async (): Promise<void> => {
    clearInterval(timer);
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    // A mail client that keeps its connection must not keep us.
    await Promise.race([Promise.all([mail.close(), sandbox.close()]), sleep(1_000)]);
    db.close();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function openState(dataDir: string): Database {
  try {
    return openDatabase(join(dataDir, "sandbox.sqlite"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupMistake(`The folder ${dataDir} (SANDBOX_DATA) can not be used: ${reason}.`);
  }
}

function listen(fetch: Parameters<typeof serve>[0]["fetch"], { port, host }: Settings): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server));
    server.once("error", (error) => reject(listenMistake(error, port, "SANDBOX_PORT")));
  });
}

function listenMistake(error: unknown, port: number, setting: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return new StartupMistake(`Port ${port} is taken: set ${setting} to another one.`);
  if (code === "EACCES")
    return new StartupMistake(`Port ${port} is not allowed: set ${setting} to another one.`);
  return error;
}

try {
  const argv = process.argv.slice(2);
  if (argv.some((word) => !word.startsWith("-"))) {
    const url = process.env.SANDBOX_URL || `http://127.0.0.1:${process.env.SANDBOX_PORT || 4010}`;
    await runCommand(argv, { url, print: (line) => console.log(line) });
  } else {
    const { values } = readOptions(() => parseArgs({ options: { help: { type: "boolean", short: "h" } } }));
    if (values.help) console.log(`${usage}\n\n${commandHelp}`);
    else await start(readSettings(process.env));
  }
} catch (error) {
  const isKnown = error instanceof StartupMistake || error instanceof CommandMistake;
  console.error(isKnown ? error.message : error);
  process.exit(1);
}
