import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartMistake } from "./start-settings.mjs";

/** What `npm start` makes up on the sandbox, by its file in the portal's data folder. */
const files = { LIGHT_WEBHOOK_SECRET: "sandbox-webhook-secret", OPERATIONS_KEY: "operations-key" };

function read(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw new StartMistake(
      `The file ${file} cannot be read (${error.code}): make it readable, or delete it to have another one made.`,
    );
  }
}

function keep(file, secret) {
  try {
    writeFileSync(file, secret, { mode: 0o600 });
  } catch (error) {
    throw new StartMistake(
      `The file ${file} cannot be written (${error.code}): set PORCHLIGHT_DATA to a folder that can be.`,
    );
  }
}

/** What was made up at an earlier start, by its setting; what was not is "". @throws StartMistake */
export function readKeptSecrets(folder) {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, read(join(folder, file))]));
}

/** As `readKeptSecrets`; what is missing is made up and kept, so that the sandbox's data, the doctor and the next start agree on it. @throws StartMistake */
export function keepSecrets(folder) {
  for (const [name, known] of Object.entries(readKeptSecrets(folder))) {
    if (!known) keep(join(folder, files[name]), randomBytes(24).toString("base64url"));
  }
  return readKeptSecrets(folder);
}
