import "server-only";
import { Problem } from "#lib/domain/problem.ts";
import { log } from "./log.ts";

/** What a part of a page shows: its data, or what kept it from coming, so that one silent endpoint leaves the rest. */
export type Part<T> = { data: T; problem: null } | { data: null; problem: Problem };

/** What was read; null where Light says with a 404 that there is none. @throws Problem any other */
export const ifThere = <T>(reading: Promise<T>): Promise<T | null> =>
  reading.catch((error: unknown) => {
    if (error instanceof Problem && error.code === "not_found") return null;
    throw error;
  });

/** Reads one part; anything but a Problem is a fault of ours and goes on. */
export async function part<T>(reading: Promise<T>): Promise<Part<T>> {
  try {
    return { data: await reading, problem: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    log.warn({ err: error }, "a part of a page could not be read");
    return { data: null, problem: error };
  }
}
