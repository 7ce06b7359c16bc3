import "server-only";

declare global {
  var porchlightKept: Map<string, unknown> | undefined;
}

/**
 * One map of this name for the whole process. Every page and handler is bundled with modules of its own, so what they
 * must share (turns, calls under way) cannot live in a module's variable.
 */
export function sharedMap<V>(name: string): Map<string, V> {
  globalThis.porchlightKept ??= new Map();
  const kept = globalThis.porchlightKept;
  const made = kept.get(name) ?? new Map<string, V>();
  kept.set(name, made);
  return made as Map<string, V>;
}
