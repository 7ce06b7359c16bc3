import { randomInt, randomUUID } from "node:crypto";
import { expect, type Page } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import type { DemoName } from "../pages/demo.ts";

type BrowserContext = ReturnType<Page["context"]>;
export type Browser = NonNullable<ReturnType<BrowserContext["browser"]>>;
type Method = "GET" | "POST" | "PUT" | "PATCH";

/** Somebody with a browser and an account at Light, asked about behind the portal's back. */
export class Person {
  readonly world: World;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly email: string;
  /** Of the account at Light; empty before there is one. */
  uuid = "";
  readonly #caller = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

  private constructor(world: World, page: Page, email: string) {
    this.world = world;
    this.page = page;
    this.context = page.context();
    this.email = email;
  }

  /** A browser with an address of its own, so that nobody uses up another's limits. */
  static async arrive(world: World, browser: Browser): Promise<Person> {
    const context = await browser.newContext({ baseURL: world.portal });
    const person = new Person(world, await context.newPage(), `customer-${randomUUID()}@example.com`);
    await context.route(/^http:\/\/localhost:[^/]*\/api\//, (route) =>
      route.continue({ headers: { ...route.request().headers(), "x-forwarded-for": person.#caller } }),
    );
    return person;
  }

  /** Calls one of the portal's handlers as this browser. */
  async api(method: Method, path: string, data?: object) {
    const reply = await this.context.request.fetch(`${this.world.portal}/api${path}`, {
      method,
      headers: { origin: this.world.portal, "x-forwarded-for": this.#caller },
      ...(method === "GET" ? {} : { data: data ?? {} }),
    });
    expect(reply.ok(), `${method} ${path}: ${reply.status()} ${await reply.text()}`).toBe(true);
    return reply.status() === 204 ? null : reply.json();
  }

  /** Signs in as a new person of the sandbox with a past, and one home. */
  async isDemo(name: DemoName): Promise<void> {
    await this.api("POST", "/auth/demo", { name });
    const { uuid }: { uuid: string } = await this.api("GET", "/homes/1/light/v1/account");
    this.uuid = uuid;
  }

  /** Calls Light itself, as the account, or as the app where the path says so. */
  async light(method: Method, path: string, body?: object) {
    const token = path.startsWith("/v1/app") ? "sandbox-app-token" : await this.#token();
    const call = () =>
      fetch(this.world.sandbox + path, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    let reply = await call();
    // The account's ten calls of this second may have been the portal's.
    for (let tries = 0; reply.status === 429 && tries < 5; tries += 1) {
      await this.page.waitForTimeout(1_000);
      reply = await call();
    }
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }

  async #token(): Promise<string> {
    const { token }: { token: string } = await this.light("POST", `/v1/app/accounts/${this.uuid}/token`);
    return token;
  }

  /** What the portal read a few seconds ago no longer counts: a write for the account that changes nothing. */
  async isForgotten(): Promise<void> {
    await this.api("PUT", "/homes/1/light/v1/account/billing/address", { same_as_service_address: true });
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
