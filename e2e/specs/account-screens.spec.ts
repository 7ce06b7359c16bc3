import { expect, type Page, test } from "../fixtures/test.ts";
import { type DemoName, enterAs } from "../pages/demo.ts";

const year = new Date().getFullYear();
const lastMonth = new Date(Date.UTC(year, new Date().getMonth() - 1, 15)).toISOString().slice(0, 7);

const screens = [
  "",
  "/usage",
  `/usage/${year - 1}?unit=dollars`,
  `/usage/${lastMonth}`,
  `/usage/${lastMonth}?view=hours`,
  `/usage/${lastMonth}-15`,
  "/bills",
  "/payment",
  "/plan",
  "/plan/renew",
  "/documents",
  "/service",
  "/service/moving",
  "/service/medical",
  "/more",
];

/** People with service, each in another state; axe looks at every screen of those that differ most. */
const people: { name: DemoName; homes: number; measuredOn?: "phone" | "desktop" }[] = [
  { name: "settled", homes: 1, measuredOn: "phone" },
  { name: "solar-ev", homes: 1, measuredOn: "desktop" },
  { name: "past-due", homes: 1, measuredOn: "phone" },
  { name: "renewal", homes: 1, measuredOn: "desktop" },
  { name: "month-to-month", homes: 1 },
  { name: "two-homes", homes: 2 },
];

async function stands(page: Page, path: string) {
  await test.step(path, async () => {
    const reply = await page.goto(path);
    expect(reply?.status(), path).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // A part that did not load says so in these words; nothing here may be missing.
    await expect(page.getByText(/This part did not load|Esta parte no se cargó/)).toHaveCount(0);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
  });
}

for (const { name, homes, measuredOn } of people) {
  test(`every screen of "${name}" stands`, async ({ page, world, axe }, { project }) => {
    test.slow();
    const isMeasured = project.name === measuredOn;
    await enterAs(page, world, name);
    const language = project.name === "phone" ? "en" : "es";
    await page.goto(`/home?lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    for (let home = 1; home <= homes; home += 1) {
      for (const screen of screens) {
        await stands(page, `/home/${home}${screen}`);
        if (isMeasured && home === 1) await axe(page);
      }
      await page.goto(`/home/${home}/bills`);
      await page.locator(`main a[href^="/home/${home}/bills/"]`).first().click();
      await page.waitForURL(/\/bills\/\d+-\d+/);
      await stands(page, page.url());
      if (isMeasured) await axe(page);
    }
    for (const path of ["/homes", "/settings"]) {
      await stands(page, path);
      if (isMeasured) await axe(page);
    }
  });
}

for (const name of ["just-enrolled", "needs-attention"] as const) {
  test(`"${name}" is led from every screen to the tracker`, async ({ page, world }) => {
    await enterAs(page, world, name);
    for (const screen of ["", "/usage", "/bills", "/plan"]) {
      await page.goto(`/home/1${screen}`);
      await expect(page).toHaveURL(/\/home\/1\/status$/);
    }
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await stands(page, "/homes");
    await stands(page, "/settings");
  });
}

test("nobody sees an account without signing in, which leads back to it", async ({ page }) => {
  for (const path of ["/home", "/home/1", "/home/1/bills", "/homes", "/settings"]) {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=${path}$`));
  }
});
