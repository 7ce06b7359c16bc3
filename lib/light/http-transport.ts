import "server-only";
import { members } from "../domain/members.ts";
import { Problem, problem } from "../domain/problem.ts";
import { busyDelayMs } from "./busy.ts";
import { type FollowedCall, followCall } from "./call-telemetry.ts";
import type { LightRequest, LightTransport } from "./client.ts";
import type { AccountToken, AppToken } from "./credential.ts";
import { refusalProblem } from "./refusal.ts";

/** What one upstream call came to; for the log. Never holds a body or a token. */
export interface LightCallRecord {
  operation: string;
  status: number | null;
  ms: number;
  attempt: number;
}

export interface HttpTransportOptions {
  /** Scheme and host of Light, without `/v1`. */
  baseUrl: string;
  /** A valid token; `isRenewal` after a 401 asks for a fresh one. */
  token(isRenewal: boolean): Promise<AppToken | AccountToken>;
  /**
   * Waits for room under Light's rate limit; what it gives is called when the answer has come, or will not.
   * @throws Problem `light_busy` with `cause: { retryAfterSeconds }` after a wait that is too long to begin again
   */
  takeTurn(): Promise<() => void>;
  record(call: LightCallRecord): void;
  fetch?: typeof fetch;
  /** For one attempt; one that carries a file has `uploadTimeoutMs`. */
  timeoutMs?: number;
  uploadTimeoutMs?: number;
}

interface Answer {
  status: number;
  body: unknown;
}

const retryDelaysMs = [250, 750];

/** Whether the server can have seen the request: a refused connection cannot have done anything. */
function wasNeverSent(error: unknown): boolean {
  const code =
    error instanceof Error && error.cause instanceof Error ? Reflect.get(error.cause, "code") : null;
  return code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN";
}

function sendingProblem(error: unknown, isRead: boolean): Problem {
  if (wasNeverSent(error)) return problem("light_down", { cause: error });
  if (!isRead) return problem("outcome_unknown", { cause: error });
  const isSlow = error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
  return problem(isSlow ? "light_slow" : "light_down", { cause: error });
}

/**
 * Sends calls to Light over HTTP. Retries reads up to twice, after 250 and 750 ms; a
 * write is sent once, unless Light refuses it as one too many. A 401 gets one fresh token.
 * @throws Problem `light_down`, `light_slow`, `light_busy`, `light_garbled`, `outcome_unknown`, or a refusal.
 */
export function httpTransport(options: HttpTransportOptions): LightTransport {
  const send = options.fetch ?? fetch;
  const timeoutMs = options.timeoutMs ?? 8_000;
  const uploadTimeoutMs = options.uploadTimeoutMs ?? 45_000;

  async function attempt(request: LightRequest, token: string, count: number): Promise<Answer> {
    const endTurn = await options.takeTurn();
    return followCall(request.name, count, (call) => sendOnce(request, token, count, call)).finally(endTurn);
  }

  async function sendOnce(
    request: LightRequest,
    token: string,
    count: number,
    call: FollowedCall,
  ): Promise<Answer> {
    const { operation } = request;
    const body = wireBody(request.body);
    const started = performance.now();
    let status: number | null = null;
    try {
      const response = await send(options.baseUrl + request.path, {
        method: operation.method,
        headers: {
          ...call.headers,
          authorization: `Bearer ${token}`,
          accept: "application/json",
          ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
        },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(body instanceof FormData ? uploadTimeoutMs : timeoutMs),
        redirect: "error",
        cache: "no-store",
      });
      status = response.status;
      const text = await response.text();
      return { status, body: readBody(text, response.ok, operation.isRead) };
    } catch (error) {
      throw error instanceof Problem ? error : sendingProblem(error, operation.isRead);
    } finally {
      const ms = Math.round(performance.now() - started);
      call.ended(status, ms);
      options.record({ operation: request.name, status, ms, attempt: count });
    }
  }

  async function authorised(request: LightRequest, count: number): Promise<unknown> {
    let answer = await attempt(request, await options.token(false), count);
    if (answer.status === 401) answer = await attempt(request, await options.token(true), count);
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    throw refusalProblem(answer.status, answer.body, request.operation.isRead);
  }

  return async (request) => {
    for (let count = 1; ; count += 1) {
      try {
        return await authorised(request, count);
      } catch (error) {
        const readDelayMs = retryDelaysMs[count - 1];
        if (hasWaited(error)) throw error;
        const mayRead = request.operation.isRead && error instanceof Problem && error.isRetryable;
        const delayMs = busyDelayMs(error) ?? (mayRead ? readDelayMs : undefined);
        if (readDelayMs === undefined || delayMs === undefined) throw error;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      }
    }
  };
}

/** A form goes as it is: its boundary stands in a header that `fetch` writes. */
const wireBody = (body: unknown): string | FormData | undefined =>
  body === undefined || body instanceof FormData ? body : JSON.stringify(body);

const hasWaited = (error: unknown): boolean =>
  error instanceof Problem && members(error.cause).retryAfterSeconds !== undefined;

/** An answer that is not JSON: for a refusal its text, for a write an unknown outcome. */
function readBody(text: string, isOk: boolean, isRead: boolean): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!isOk) return text;
    throw problem(isRead ? "light_garbled" : "outcome_unknown", { cause });
  }
}
