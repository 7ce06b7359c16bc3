import type { Timers } from "./timers.ts";

interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/** One attempt: the status of the answer, or why none came; `error` is null only after a 2xx. */
export async function post(
  { url, headers, body, timeoutMs }: Request,
  timers: Timers,
  closing: AbortSignal,
): Promise<{ status: number | null; error: string | null }> {
  const late = new AbortController();
  const callOff = timers.after(timeoutMs, () => late.abort());
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
      signal: AbortSignal.any([late.signal, closing]),
    });
    await response.body?.cancel();
    return { status: response.status, error: response.ok ? null : `HTTP ${response.status}` };
  } catch (error) {
    return {
      status: null,
      error: late.signal.aborted ? `no answer within ${timeoutMs / 1_000} s` : reason(error),
    };
  } finally {
    callOff();
  }
}

/** fetch says only "fetch failed"; its cause knows why. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.message : "unknown";
}
