import { expect, type Page } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";

export type DemoName =
  | "settled"
  | "solar-ev"
  | "renewal"
  | "past-due"
  | "two-homes"
  | "just-enrolled"
  | "needs-attention"
  | "month-to-month";

/** Signs a page's browser in as a new demo person, without the screen. */
export async function enterAs(page: Page, world: World, name: DemoName): Promise<void> {
  const reply = await page.request.post(`${world.portal}/api/auth/demo`, {
    data: { name },
    headers: { origin: world.portal },
  });
  expect(reply.status(), `demo person ${name}`).toBe(204);
}

/** A demo person's first account. */
export interface Person {
  email: string;
  uuid: string;
}

/** Signs a new demo person in and waits until their home has been looked at, so that what comes is news. */
export async function enterSeen(page: Page, world: World, name: DemoName): Promise<Person> {
  const accounts = async (): Promise<Person[]> => world.control("GET", "/accounts");
  const before = new Set((await accounts()).map(({ uuid }) => uuid));
  await enterAs(page, world, name);
  const added = (await accounts()).find(({ uuid }) => !before.has(uuid));
  if (!added) throw new Error(`no account of ${name}`);
  await expect(async () => {
    await page.goto("/notices");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Messages|Mensajes)$/, {
      timeout: 1_000,
    });
  }).toPass({ timeout: 30_000 });
  return added;
}
