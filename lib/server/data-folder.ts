import "server-only";
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes the data folder (owner only) and proves that it can be written.
 * @throws Error with one sentence for the person who starts the portal.
 */
export function ensureDataFolder(folder: string): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe, { force: true });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
    throw new Error(
      `The data folder ${folder} cannot be written${code}: set PORCHLIGHT_DATA to a folder that can be.`,
      { cause },
    );
  }
}

/** The secret kept in the data folder, made on first use. Two processes that start at once agree on one. */
export function keptSecret(folder: string): string {
  ensureDataFolder(folder);
  const file = join(folder, "secret");
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // A hard link appears whole or not at all, and refuses to replace the one that won.
    linkSync(draft, file);
  } catch (error) {
    const isKept = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isKept) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}
