import "server-only";
import { vi } from "vitest";

/** The same modules as another instance on the same database has them: with no memory of what this one does. */
export async function otherInstance<T>(load: () => Promise<T>): Promise<T> {
  const kept = globalThis.porchlightKept;
  globalThis.porchlightKept = undefined;
  vi.resetModules();
  try {
    return await load();
  } finally {
    globalThis.porchlightKept = kept;
  }
}
