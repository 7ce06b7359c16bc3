import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem, Reading } from "../bills/bill-read.ts";

export type ReadBill = (pdf: Uint8Array) => Promise<Reading>;

const unclear: Problem = "The bill could not be read. Upload a clearer copy.";

/** Uploaded bills while they are read, and not a moment longer. */
export class BillFiles {
  readonly #folder: string;
  readonly #readBill: ReadBill;
  readonly #underWay = new Set<Promise<void>>();
  #isClosed = false;

  constructor(folder: string, readBill: ReadBill) {
    this.#folder = folder;
    this.#readBill = readBill;
  }

  keep(uuid: string, pdf: Uint8Array): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    writeFileSync(this.#path(uuid), pdf, { mode: 0o600 });
  }

  has(uuid: string): boolean {
    return existsSync(this.#path(uuid));
  }

  drop(uuid: string): void {
    rmSync(this.#path(uuid), { force: true });
  }

  /** Deletes what belongs to no bill that is still to be read. */
  dropAllBut(uuids: readonly string[]): void {
    const wanted = new Set(uuids.map((uuid) => `${uuid}.pdf`));
    const names = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    for (const name of names) if (!wanted.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  /** Reads a kept file; it is deleted before `finish` hears what was read. */
  read(uuid: string, finish: (reading: Reading) => void): void {
    const running = this.#outcome(uuid)
      .then((reading) => {
        // Whoever starts next reads it again.
        if (this.#isClosed) return;
        this.drop(uuid);
        finish(reading);
      })
      .catch((error) => console.error("a bill could not be finished:", error))
      .finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }

  /** When nothing is being read any more. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  close(): void {
    this.#isClosed = true;
  }

  async #outcome(uuid: string): Promise<Reading> {
    try {
      return await this.#readBill(await readFile(this.#path(uuid)));
    } catch (error) {
      // Replaced while it waited: nobody asks any more.
      if (this.has(uuid)) console.error("a bill broke its reader:", error);
      return { problem: unclear };
    }
  }

  #path(uuid: string): string {
    return join(this.#folder, `${uuid}.pdf`);
  }
}
