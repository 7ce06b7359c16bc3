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
