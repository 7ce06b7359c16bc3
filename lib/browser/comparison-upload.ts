import { problem } from "#lib/domain/problem.ts";
import { namedProblem } from "./api.ts";
import { flowHeaders } from "./flow-session.ts";

const slowestMs = 120_000;

/**
 * Sends the pages of a bill in their order, once, and answers the JSON of our server. `fetch` tells no progress.
 * @param onProgress the part that has left, 0 to 1
 * @throws Problem as the server names it, or `offline`; what `signal` ends is thrown as its reason
 */
export function sendBill(
  files: readonly File[],
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<unknown> {
  const form = new FormData();
  for (const file of files) form.append("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/comparison/bill");
    for (const [name, value] of Object.entries(flowHeaders())) request.setRequestHeader(name, value);
    request.timeout = slowestMs;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const json = jsonOf(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(json);
      else reject(namedProblem(json));
    };
    request.onerror = request.ontimeout = () => reject(problem("offline"));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
