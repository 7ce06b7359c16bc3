import { members } from "#lib/domain/members.ts";
import { Problem } from "#lib/domain/problem.ts";
import { callApi } from "./api.ts";

const pollEveryMs = 20_000;
const slowestPollMs = 120_000;
const pollsBeforeStream = 6;
const mostFailures = 3;
/** A hidden tab soon gives its connection back: over HTTP/1.1 a browser has six for all its tabs. */
const hiddenForMs = 5_000;

/**
 * Listens for the revision of a home's account: by a stream while that works, by asking every 20 seconds while it does
 * not, and not at all in a tab that nobody sees. `onRevision` hears each one, also one that it has heard before.
 * @returns what ends it
 */
export function followRevision(home: number, onRevision: (revision: number) => void): () => void {
  const path = `/api/homes/${home}/live` as const;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;

  const tell = (told: unknown) => {
    if (isRunning && typeof told === "number" && Number.isSafeInteger(told)) onRevision(told);
  };
  const stop = () => {
    isRunning = false;
    clearTimeout(timer);
    source?.close();
    source = null;
  };

  const poll = async (polls: number, waitMs: number) => {
    let nextMs = pollEveryMs;
    try {
      tell(members(await callApi("GET", `${path}?poll=1`)).revision);
    } catch (error) {
      if (error instanceof Problem && ["signed_out", "not_found"].includes(error.code)) return stop();
      nextMs = Math.min(2 * waitMs, slowestPollMs);
    }
    if (!isRunning) return;
    // By now the stream may work again; one more failure leads straight back here.
    if (polls >= pollsBeforeStream) return listen(mostFailures - 1);
    timer = setTimeout(() => void poll(polls + 1, nextMs), nextMs);
  };
  const pollInstead = () => {
    source?.close();
    source = null;
    clearTimeout(timer);
    timer = setTimeout(() => void poll(1, pollEveryMs), pollEveryMs);
  };

  const listen = (failed: number) => {
    if (typeof EventSource === "undefined") return pollInstead();
    let failures = failed;
    const opened = new EventSource(path);
    source = opened;
    opened.onmessage = ({ data }) => {
      failures = 0;
      tell(Number(data));
    };
    opened.addEventListener("full", pollInstead);
    opened.onerror = () => {
      failures += 1;
      // After a refusal a browser does not try again by itself; after a broken connection it does.
      if (failures >= mostFailures || opened.readyState === EventSource.CLOSED) pollInstead();
    };
  };
  const start = () => {
    clearTimeout(hiding);
    if (isRunning) return;
    isRunning = true;
    listen(0);
  };

  let hiding: ReturnType<typeof setTimeout> | undefined;
  const onVisibility = () => {
    if (document.visibilityState === "visible") return start();
    clearTimeout(hiding);
    hiding = setTimeout(stop, hiddenForMs);
  };
  document.addEventListener("visibilitychange", onVisibility);
  if (document.visibilityState === "visible") start();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    clearTimeout(hiding);
    stop();
  };
}
