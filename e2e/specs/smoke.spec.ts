import { expect, test } from "../fixtures/test.ts";

test("the landing page says what this is, in both languages, and reads well to assistive technology", async ({
  page,
  axe,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByLabel(/ZIP/)).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("PUCT");
  await axe(page);
  await page.goto("/?lang=es");
  await expect(page.locator("html")).toHaveAttribute("lang", /^es/);
  await axe(page);
});

test("an unknown address gets a page of ours", async ({ page, axe, watch }) => {
  watch.allow(/404 \(Not Found\)/);
  const reply = await page.goto("/no-such-page");
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page);
});

test("a page brings its style sheet with it, once, and fetches none", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => request.resourceType() === "stylesheet" && fetched.push(request.url()));
  const reply = await page.goto("/");
  expect((await reply?.text())?.split("@layer theme{").length).toBe(2);
  await page.getByRole("link", { name: /Sign in/ }).click();
  await expect(page.getByLabel("E-mail")).toBeVisible();
  expect(fetched).toEqual([]);
});
