/** One answer of a server, whatever it is. */
export interface Answer {
  status: number;
  /** The JSON, or null when it is none. */
  body: unknown;
  /** By the server's Date header, in ms since 1970; null without one. */
  dateMs: number | null;
  /** Where it sends us, which we do not follow. */
  location: string | null;
}

interface Asked {
  method?: "GET" | "POST";
  token?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Asks once; whatever the status, the answer is one. @throws the network's error, and TimeoutError after ten seconds. */
export async function ask(
  url: string,
  { method = "GET", token, headers, body }: Asked = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      accept: "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  });
  const date = Date.parse(response.headers.get("date") ?? "");
  return {
    status: response.status,
    body: await response.json().catch(() => null),
    dateMs: Number.isNaN(date) ? null : date,
    location: response.headers.get("location"),
  };
}
