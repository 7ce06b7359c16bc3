import { z } from "zod";

/** A mistake of the person at the terminal, or of the world; the message is what they are told. */
export class CommandMistake extends Error {}

type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>;

const Refusal = z.object({
  error: z.string(),
  details: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});

const ApiDocument = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Talks to the control plane of a running sandbox. */
export class Client {
  readonly #url: string;
  readonly #fetch: Fetch;

  constructor(url: string, fetcher: Fetch = fetch) {
    this.#url = url.replace(/\/+$/, "");
    this.#fetch = fetcher;
  }

  async get<T>(
    path: string,
    schema: z.ZodType<T>,
    query: Readonly<Record<string, unknown>> = {},
  ): Promise<T> {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return this.#read(await this.#send("GET", `${path}${search.size > 0 ? `?${search}` : ""}`), path, schema);
  }

  /** What Light's API has, as `GET /v1/account`, names in braces. */
  async operations(): Promise<{ method: string; path: string }[]> {
    const response = await this.#answer(`${this.#url}/v1/openapi.json`, { method: "GET" });
    const { paths } = this.#read(await response.json().catch(() => null), "/v1/openapi.json", ApiDocument);
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    );
  }

  async post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T> {
    return this.#read(await this.#send("POST", path, body), path, schema);
  }

  async delete(path: string): Promise<void> {
    await this.#send("DELETE", path);
  }

  #read<T>(value: unknown, path: string, schema: z.ZodType<T>): T {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new CommandMistake(
      `${this.#url} answers ${path} in another form: is it this version of the sandbox?`,
    );
  }

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const init = body
      ? { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }
      : { method };
    const response = await this.#answer(`${this.#url}/__sandbox${path}`, init);
    const value: unknown = await response.json().catch(() => null);
    if (response.ok) return value;
    const refusal = Refusal.safeParse(value);
    if (!refusal.success)
      throw new CommandMistake(`${this.#url} answers ${response.status}: is it a sandbox?`);
    const details = refusal.data.details.map(({ field, message }) => `\n  ${field} ${message}`);
    throw new CommandMistake(`${refusal.data.error}${details.join("")}`);
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#fetch(url, init);
    } catch {
      throw new CommandMistake(
        `No sandbox answers at ${this.#url}. Start it with npm run sandbox, or set SANDBOX_URL or SANDBOX_PORT.`,
      );
    }
  }
}
