import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isPortFree } from "./ports.mjs";

/** A mistake that the person who starts us can mend: the message is one sentence. */
export class StartMistake extends Error {}

function portOf(source, name, fallback) {
  const port = Number(source[name] || fallback);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartMistake(`${name} must be a port number from 1 to 65535.`);
}

/** What `npm start` needs to know, out of the environment. @throws StartMistake */
export function readStartSettings(source) {
  const { LIGHT_API_URL, LIGHT_APP_TOKEN } = source;
  if (Boolean(LIGHT_API_URL) !== Boolean(LIGHT_APP_TOKEN)) {
    const [set, missing] = LIGHT_API_URL
      ? ["LIGHT_API_URL", "LIGHT_APP_TOKEN"]
      : ["LIGHT_APP_TOKEN", "LIGHT_API_URL"];
    throw new StartMistake(
      `${set} is set but ${missing} is not: set both to use Light, or neither to use the sandbox.`,
    );
  }
  const port = portOf(source, "PORT", 3000);
  const publicUrl = source.PUBLIC_URL || `http://localhost:${port}`;
  const dataFolder = source.PORCHLIGHT_DATA || ".data/portal";
  const folders = [{ name: "PORCHLIGHT_DATA", folder: dataFolder }];
  if (LIGHT_API_URL) {
    return { isSandbox: false, port, publicUrl, dataFolder, ports: [{ name: "PORT", port }], folders };
  }

  const sandboxPort = portOf(source, "SANDBOX_PORT", 4010);
  const smtpPort = portOf(source, "SMTP_PORT", sandboxPort + 1);
  return {
    isSandbox: true,
    port,
    publicUrl,
    dataFolder,
    sandboxPort,
    smtpPort,
    // The portal shows the flows that the sandbox makes links to, as Light's own pages show Light's.
    flowUrl: source.FLOW_URL || `${publicUrl.replace(/\/+$/, "")}/flow`,
    sandboxUrl: source.SANDBOX_URL || `http://127.0.0.1:${sandboxPort}`,
    folders: [...folders, { name: "SANDBOX_DATA", folder: source.SANDBOX_DATA || ".data/sandbox" }],
    ports: [
      { name: "PORT", port },
      { name: "SANDBOX_PORT", port: sandboxPort, host: "127.0.0.1" },
      // The mail server follows SANDBOX_PORT unless it was given a port of its own.
      { name: source.SMTP_PORT ? "SMTP_PORT" : "SANDBOX_PORT", port: smtpPort, host: "127.0.0.1" },
    ],
  };
}

/** Folder by folder: below /proc Node's own recursion never comes back. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Finds out before anything starts whether it could. @throws StartMistake
 * @param {{ ports: { name: string, port: number, host?: string }[], folders: { name: string, folder: string }[] }} settings
 */
export async function checkBeforeStart({ ports, folders }) {
  for (const [index, { name, port, host }] of ports.entries()) {
    const twin = ports.slice(0, index).find((other) => other.port === port);
    if (twin) throw new StartMistake(`${twin.name} and ${name} both lead to port ${port}: move one of them.`);
    if (await isPortFree(port, host)) continue;
    throw new StartMistake(`Port ${port} is taken: stop what uses it, or set ${name} to another one.`);
  }
  for (const { name, folder } of folders) {
    try {
      makeFolder(resolve(folder));
      // With the dot, so that a file of that name is none.
      accessSync(`${folder}/.`, constants.W_OK | constants.X_OK);
    } catch (error) {
      throw new StartMistake(
        `The data folder ${folder} cannot be written (${error.code}): set ${name} to a folder that can be.`,
      );
    }
  }
}
