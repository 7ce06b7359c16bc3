import { Problem } from "../domain/problem.ts";

/**
 * How long to wait after a 429 before the same call, a write too, may be sent again; null after any other failure.
 * Light counts calls on a sliding second and carries out none that is over its limit.
 */
export const busyDelayMs = (error: unknown): number | null =>
  error instanceof Problem && error.code === "light_busy" ? 1_100 : null;
