import { readFileSync } from "node:fs";
import { type FramingSite, startFramingSite } from "../fixtures/framing-site.ts";
import { test as base, expect, type Page } from "../fixtures/test.ts";

const test = base.extend<{ site: FramingSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
  site: async ({}, use) => {
    const site = await startFramingSite(readFileSync("public/embed.js"));
    await use(site);
    await site.stop();
  },
  // No portal here: the frame is a page that says what it is told to.
  baseURL: async ({ site }, use) => use(site.page),
});

const flow = (page: Page) => page.frameLocator("iframe");
const dialog = (page: Page) => page.getByRole("dialog");
const seen = (page: Page) => page.getByRole("log").locator("p").allTextContents();

/** What the flow's page says to the page around it. */
async function say(page: Page, message: unknown) {
  await flow(page)
    .locator("body")
    .evaluate((_, data) => parent.postMessage(data, "*"), message);
}

/** Presses a button of the page from its own code, whatever lies over it. */
async function press(page: Page, name: string, times = 1) {
  await page.getByRole("button", { name, includeHidden: true }).evaluate((button, count) => {
    for (let press = 0; press < count; press += 1) button.dispatchEvent(new MouseEvent("click"));
  }, times);
}

test("the flow opens over the page, takes the focus, closes by its own message and gives the focus back", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Open" }).press("Enter");
  await expect(dialog(page)).toHaveAccessibleName("Your electricity");
  await expect(dialog(page).getByText("Loading…")).toBeHidden();
  await expect(flow(page).getByRole("heading", { name: "A flow" })).toBeVisible();
  const hasFocus = (frame: Element) => {
    const root = frame.getRootNode();
    return root instanceof ShadowRoot && root.activeElement === frame;
  };
  expect(await page.locator("iframe").evaluate(hasFocus)).toBe(true);
  await flow(page).getByRole("button", { name: "Close" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Open" })).toBeFocused();
  expect(await seen(page)).toEqual(["porchlight:ready", "light-flow-close", "closed"]);
});

test("while it is open nothing behind it can be focused", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Open" }).press("Enter");
  await expect(flow(page).getByRole("heading")).toBeVisible();
  for (const key of ["Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"]) {
    await page.keyboard.press(key);
    // The browser's own buttons may have their turn, the page's may not.
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    expect(focused).not.toMatch(/^(Open|Another)$/);
  }
  await page
    .getByRole("button", { name: "Another", includeHidden: true })
    .evaluate((button) => button.focus());
  await expect(page.getByRole("button", { name: "Another", includeHidden: true })).not.toBeFocused();
});

test("Escape closes it, pressed in the flow and pressed before the flow is there", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Open" }).press("Enter");
  await expect(flow(page).getByRole("heading")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await page.goto("/?silent");
  await page.getByRole("button", { name: "Open" }).press("Enter");
  await expect(dialog(page).getByText("Loading…")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Open" })).toBeFocused();
  expect(await seen(page)).toEqual(["closed"]);
});

test("the page stands still behind it and scrolls as before when it has gone", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => {
    document.documentElement.style.overflow = "clip scroll";
    scrollTo(0, 300);
  });
  const width = await page.evaluate(() => document.body.clientWidth);
  await press(page, "Open");
  const style = () => page.evaluate(() => document.documentElement.style.cssText);
  await expect.poll(style).toContain("overflow: hidden");
  expect(await page.evaluate(() => document.body.clientWidth)).toBe(width);
  expect(await page.evaluate(() => scrollY)).toBe(300);
  await flow(page).getByRole("button", { name: "Close" }).click();
  await expect.poll(style).toBe("overflow: clip scroll;");
});

test("a flow that says nothing for fifteen seconds is called failed, with a way out; one that comes late is shown", async ({
  page,
}) => {
  await page.clock.install({ time: 0 });
  await page.goto("/?silent");
  await page.clock.pauseAt(60_000);
  await page.getByRole("button", { name: "Open" }).click();
  await page.clock.runFor(14_900);
  await expect(dialog(page).getByRole("status")).toHaveText("Loading…");
  await page.clock.runFor(200);
  await expect(dialog(page).getByRole("status")).toHaveText(/could not be opened/);
  expect(await seen(page)).toEqual(["porchlight:error embed_timeout"]);
  await say(page, { type: "porchlight:ready", version: 1, scope: "billing" });
  await expect(dialog(page).getByRole("status")).toBeHidden();

  await page.goto("/?silent");
  await page.getByRole("button", { name: "Open" }).click();
  await page.clock.runFor(15_100);
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(dialog(page)).toBeHidden();
  await page.clock.resume();
});

test("a page whose own policy forbids the frame hears of it at once", async ({ page, watch }) => {
  watch.allow(/frame-src|Framing|CSP/);
  await page.goto("/?forbid");
  await page.getByRole("button", { name: "Open" }).click();
  await expect(dialog(page).getByRole("status")).toHaveText(/could not be opened/);
  expect(await seen(page)).toEqual(["porchlight:error embed_refused"]);
});

test("a message of the right type from the wrong window or origin is not heard", async ({ page, site }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Open" }).click();
  await expect(flow(page).getByRole("heading")).toBeVisible();
  const forged = { type: "light-flow-close" };
  await page.evaluate((data) => postMessage(data, "*"), forged);
  // A second frame of the flow's own origin: right origin, wrong window.
  await page.evaluate(async (src) => {
    const frame = document.createElement("iframe");
    frame.id = "second";
    frame.src = src;
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
  }, `${site.flow}?silent`);
  const second = page.frameLocator("#second").locator("body");
  await second.evaluate((_, data) => parent.postMessage(data, "*"), forged);
  // Messages arrive in order: when this one is there, the forged ones have been.
  await page
    .frameLocator('iframe[title="Your electricity"]')
    .locator("body")
    .evaluate(() =>
      parent.postMessage({ type: "porchlight:step", version: 1, scope: "billing", step: "x" }, "*"),
    );
  await expect.poll(() => seen(page)).toEqual(["porchlight:ready", "porchlight:step"]);
  await expect(dialog(page)).toBeVisible();
});

test("the page gets one global more, and its own style and ours do not meet", async ({ page }) => {
  await page.goto("/?bare");
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
  const dressed = () =>
    page.getByRole("heading").evaluate((heading) => ({ ...getComputedStyle(heading) }) as unknown);
  const look = await dressed();
  await page.addScriptTag({ url: "/embed.js" });
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  expect(after.filter((name) => !before.includes(name))).toEqual(["Porchlight"]);
  expect(await page.evaluate(() => Porchlight.version)).toMatch(/^\d+\.\d+\.\d+$/);
  await page.addScriptTag({ url: "/embed.js" });
  await page.getByRole("button", { name: "Open" }).click();
  await expect(flow(page).getByRole("heading")).toBeVisible();
  // The page says `div, button, iframe, dialog { opacity: 0.1 !important; … }`.
  const frame = page.locator("iframe");
  expect(await frame.evaluate((shown) => getComputedStyle(shown).opacity)).toBe("1");
  await flow(page).getByRole("button", { name: "Close" }).click();
  expect(await dressed()).toEqual(look);
});

test("a page in Spanish is spoken to in Spanish, the flow too", async ({ page }) => {
  await page.goto("/?silent&lang=es-MX");
  await page.getByRole("button", { name: "Open" }).click();
  await expect(dialog(page).getByRole("status")).toHaveText("Cargando…");
  await expect(dialog(page).getByRole("button", { name: "Cerrar" })).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("src", /[?&]lang=es$/);
});

test("the frame may not move the page away, and knows whose page it is in", async ({ page, site }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Open" }).click();
  const allowed = (await page.locator("iframe").getAttribute("sandbox"))?.split(" ") ?? [];
  expect(allowed).toContain("allow-scripts");
  expect(allowed.filter((word) => word.startsWith("allow-top-navigation"))).toEqual([]);
  await expect(flow(page).getByText(`framed by ${site.page}/`)).toBeVisible();
});

test("a second flow takes the place of the first; the page's code closes it; a script is no link", async ({
  page,
}) => {
  await page.goto("/");
  await press(page, "Open", 2);
  await expect(flow(page).getByRole("heading")).toBeVisible();
  expect(await seen(page)).toEqual(["closed", "porchlight:ready"]);
  await press(page, "Another");
  await expect(dialog(page)).toBeHidden();
  expect(await seen(page)).toEqual(["closed", "porchlight:ready", "closed"]);
  const refused = await page.evaluate(() => {
    try {
      return Porchlight.open({ url: "javascript:void(document.title='gone')" });
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain("TypeError");
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("the element shows the flow in the page, as high as its content, and tells what happens", async ({
  page,
}) => {
  await page.goto("/?inline");
  const frame = page.locator("porchlight-flow iframe");
  await expect(flow(page).getByRole("heading")).toBeVisible();
  await say(page, { type: "porchlight:height", version: 1, height: 811.5 });
  await expect(frame).toHaveCSS("height", "812px");
  await say(page, {
    type: "porchlight:completed",
    version: 1,
    scope: "renewal",
    account_uuid: "a",
    ids: { plan_uuid: "p" },
  });
  await say(page, { type: "light-flow-close" });
  await expect
    .poll(() => seen(page))
    .toEqual(["porchlight:ready", 'porchlight:completed {"plan_uuid":"p"}', "light-flow-close"]);
  await page.locator("porchlight-flow").evaluate((element) => element.removeAttribute("src"));
  await expect(frame).toHaveCount(0);
});
