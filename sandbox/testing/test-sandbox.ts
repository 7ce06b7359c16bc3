import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAddressBook } from "../addresses/address-book.ts";
import type { ReadBill } from "../comparison/bill-files.ts";
import { openDatabase } from "../database.ts";
import { createSandbox, type Sandbox } from "../server.ts";
import { readSettings } from "../settings.ts";

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
  readonly body: any;
  readonly headers: Headers;
}

interface Sent {
  readonly token?: string | null;
  readonly body?: unknown;
  /** Sent as it is, whatever it is. */
  readonly raw?: string;
  readonly headers?: Record<string, string>;
}

export interface TestSandbox extends Sandbox {
  /** Milliseconds of the rate limits: every request is a second after the one before, unless `step` is changed. */
  readonly time: { ms: number; step: number };
  call(method: string, path: string, sent?: Sent): Promise<Answer>;
  clock(change: object): Promise<void>;
}

const addressBook = openAddressBook(1);
export const appToken = "sandbox-app-token";
/** A weekday morning in Texas. */
export const startedAt = "2026-04-07T15:00:00.000Z";

/** A sandbox in this process with a frozen clock and its state in memory (or in `file`). */
export async function testSandbox(
  env: Record<string, string> = {},
  file = ":memory:",
  readBill?: ReadBill,
): Promise<TestSandbox> {
  const time = { ms: 0, step: 1_000 };
  const sandbox = createSandbox({
    settings: readSettings({ SANDBOX_DATA: join(tmpdir(), `sandbox-test-${randomUUID()}`), ...env }),
    db: openDatabase(file),
    publicUrl: () => "http://sandbox.test",
    addressBook,
    ...(readBill ? { readBill } : {}),
    monotonicMs: () => {
      time.ms += time.step;
      return time.ms;
    },
  });
  const call = async (method: string, path: string, sent: Sent = {}): Promise<Answer> => {
    const { token = null, body, raw, headers } = sent;
    const response = await sandbox.app.request(path, {
      method,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body === undefined && raw === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(raw !== undefined ? { body: raw } : body !== undefined ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  const clock = async (change: object): Promise<void> => {
    const { status } = await call("POST", "/__sandbox/clock", { body: change });
    if (status !== 200) throw new Error("the clock refused to move");
  };
  await clock({ now: startedAt, frozen: true });
  return { ...sandbox, time, call, clock };
}
