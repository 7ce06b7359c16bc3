import { test as base, expect, type Page } from "../fixtures/test.ts";
import { World } from "../fixtures/world.ts";
import { enterAs } from "../pages/demo.ts";
import { Enrollment } from "../pages/enrollment.ts";

/** A portal where every scope that Light has is Light's; the sandbox's links open the portal's own flows in its place. */
const test = base.extend<object, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
    async ({}, use) => {
      const world = new World();
      process.env.LIGHT_FLOWS = "enrollment,billing,documents,renewal,update-payment-method";
      try {
        await world.start();
        await use(world);
      } finally {
        delete process.env.LIGHT_FLOWS;
        await world.stop();
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

// On the sandbox the frame has the portal's own origin, which Chromium remarks on. Light's has not.
test.beforeEach(({ watch }) => watch.allow(/allow-scripts and allow-same-origin/));

const flowOf = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);
const asksForLink = (page: Page) => page.waitForResponse((reply) => /\/homes\/1\/flow$/.test(reply.url()));
const closed = (page: Page) => page.getByRole("heading", { name: "You closed this page" });

test("each page of an account that is Light's holds its flow, and what is fetched holds no link", async ({
  page,
  world,
}) => {
  await enterAs(page, world, "renewal");
  for (const [path, title, heading] of [
    ["bills", "Bills", "Bills"],
    ["payment", "Payment method", "Payment"],
    ["documents", "Documents", "Documents"],
    ["plan/renew", "Renew your plan", /plan/i],
  ] as const) {
    await test.step(path, async () => {
      const asked = asksForLink(page);
      const reply = await page.goto(`/home/1/${path}`);
      expect(await reply?.text()).not.toContain("token=");
      const answer = await asked;
      expect([answer.request().method(), answer.status()]).toEqual(["POST", 200]);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(flowOf(page, title).getByRole("heading", { level: 1, name: heading })).toBeVisible();
      // The flow in the frame shows screens of its own, never a frame again.
      await expect(flowOf(page, title).locator(`iframe[title="${title}"]`)).toHaveCount(0);
      // The page is made anew behind it, its title too.
      const anew = page.waitForResponse(
        (made) => made.request().headers().rsc === "1" && new URL(made.url()).pathname === `/home/1/${path}`,
      );
      await flowOf(page, title).getByRole("button", { name: "Close" }).click();
      await expect(closed(page)).toBeFocused();
      await anew;
      await expect(page).toHaveTitle(/./);
    });
  }
});

test("the frame goes when its own page says so and no other, and everything is read again", async ({
  page,
  world,
}) => {
  await enterAs(page, world, "settled");
  await page.goto("/home/1/bills");
  const flow = flowOf(page, "Bills");
  await expect(flow.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    window.postMessage({ type: "light-flow-close" }, "*");
  });
  await expect(flow.getByRole("heading", { level: 1 })).toBeVisible();
  const readAgain = page.waitForResponse((reply) => reply.url().endsWith("/api/homes/1/flow/closed"));
  await flow.getByRole("button", { name: "Close" }).click();
  expect(await (await readAgain).json()).toEqual({ is_sent: true });
  await expect(closed(page)).toBeFocused();
  await expect(page.locator("iframe")).toHaveCount(0);
  const asked = asksForLink(page);
  await page.getByRole("button", { name: "Open it again" }).click();
  expect((await asked).status()).toBe(200);
  await expect(flow.getByRole("heading", { level: 1 })).toBeVisible();
  await flow.getByRole("button", { name: "Close" }).click();
  await page.getByRole("link", { name: "Go to my home" }).click();
  await page.waitForURL("**/home/1");
});

test("a flow that does not come has a way out, and is asked for anew", async ({ page, world, watch }) => {
  watch.allow(/status of 502|ERR_FAILED|ERR_ABORTED/);
  await enterAs(page, world, "settled");
  const path = "/v1/app/accounts/*/flow-login";
  await world.fault({ method: "POST", path, kind: "status", status: 500, when: "before" });
  await page.goto("/home/1/documents");
  const again = page.getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("main").getByRole("link", { name: "800-555-0100" })).toBeVisible();
  await world.control("DELETE", "/faults");

  const links: string[] = [];
  await page.clock.install();
  await page.route(/\/flow\/login\?/, (route) => {
    links.push(route.request().url());
    // The first never answers.
    return links.length === 1 ? undefined : route.continue();
  });
  await again.click();
  await expect.poll(() => links.length).toBe(1);
  await page.clock.fastForward(15_000);
  await expect(page.getByText("This page does not open")).toBeVisible();
  await page.getByRole("button", { name: "Open it again" }).click();
  await expect(flowOf(page, "Documents").getByRole("heading", { level: 1 })).toBeVisible();
  expect(new Set(links).size).toBe(2);
  await flowOf(page, "Documents").getByRole("button", { name: "Close" }).click();
  await expect(closed(page)).toBeFocused();
});

test("after the account is made Light's own enrollment takes over, and leads to the tracker once it is sent", async ({
  page,
  world,
  email,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.account();
  await page.waitForURL("**/enroll/start");
  const flow = flowOf(page, "Finish your enrollment");
  await expect(flow.getByRole("heading", { level: 1 })).toBeVisible();
  await flow.getByRole("button", { name: "Close" }).click();
  await expect(closed(page)).toBeFocused();
  await expect(page.getByText("Your enrollment is not sent yet.")).toBeVisible();
  await page.getByRole("button", { name: "Go on enrolling" }).click();
  await expect(flow.getByRole("heading", { level: 1 })).toBeVisible();
  const { uuid } = await world.account(email);
  const sent = { status: "reviewing", status_reason: "utility_submitted" };
  await world.control("POST", `/accounts/${uuid}/status`, sent);
  await flow.getByRole("button", { name: "Close" }).click();
  await page.waitForURL("**/home/1/status");
});
