import { expect, type Page, test } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { enterAs } from "../pages/demo.ts";

/** The address that a signed-in person has. */
async function emailOf(page: Page): Promise<string> {
  await page.goto("/settings");
  return page
    .locator("dt", { hasText: /^E-mail$/ })
    .locator("xpath=following-sibling::dd")
    .innerText();
}

async function signIn(page: Page, world: World, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  const code = page.getByLabel("Six-digit code");
  await expect(code).toBeVisible();
  await code.fill(await world.code(email));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/home/1");
}

test("signing out everywhere else ends the other browser at its next click, and not this one", async ({
  page,
  world,
  secondBrowser,
}) => {
  await enterAs(page, world, "settled");
  const email = await emailOf(page);
  await expect(page.getByText("No other devices.")).toBeVisible();
  const other = await secondBrowser();
  await signIn(other, world, email);

  await page.reload();
  await expect(page.getByRole("button", { name: /^Sign out: / })).toHaveCount(1);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("You are now signed in only here.")).toBeVisible();

  await other.getByRole("link", { name: "Bills", exact: true }).click();
  await other.waitForURL(/\/sign-in/);
  await expect(other.getByLabel("E-mail")).toBeVisible();
  await page.goto("/home/1/bills");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bills");
});

test("a passkey is added and signs in without a code", async ({ page, context, world, axe }) => {
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await enterAs(page, world, "settled");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("The passkey is added.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remove the passkey / })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  // With no way back: the next person may be another.
  await page.waitForURL(/\/sign-in$/);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Grace");
});

test("el correo cambia con el código que llega al nuevo, y el anterior se entera", async ({
  page,
  world,
  email,
  watch,
}) => {
  // A wrong code is refused.
  watch.allow(/422.*settings\/email$/);
  await enterAs(page, world, "settled");
  const old = await emailOf(page);
  await page.goto("/settings?lang=es");
  await page.getByRole("button", { name: "Cambiar: Correo electrónico" }).click();
  await page.getByLabel("Correo nuevo").fill(email);
  await page.getByRole("button", { name: "Enviar el código" }).click();
  const code = page.getByLabel("Código de seis dígitos");
  await expect(code).toBeFocused();
  await page.getByRole("button", { name: "Usar otro correo" }).click();
  await expect(page.getByLabel("Correo nuevo")).toBeFocused();
  await expect(page.getByLabel("Correo nuevo")).toHaveValue(email);
  await page.getByRole("button", { name: "Enviar el código" }).click();
  await expect(code).toBeFocused();
  await page.getByRole("button", { name: "Enviar otro código" }).click();
  await expect(page.getByText("Va en camino un código nuevo.")).toBeVisible();
  const right = await world.code(email);
  await code.fill(right === "000000" ? "111111" : "000000");
  await page.getByRole("button", { name: "Cambiar mi correo" }).click();
  await expect(page.getByText(/Ese código no es|no es correcto/)).toBeVisible();
  await code.fill(right);
  await page.getByRole("button", { name: "Cambiar mi correo" }).click();
  await expect(page.getByText("Su correo cambió. Avisamos al correo anterior.")).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await world.account(email);
  const told = await world.mail(old);
  expect(told.text).not.toContain(email);
});

test("signed out elsewhere, one is told where one is and comes back there; offline, signing out says so", async ({
  page,
  context,
  world,
  watch,
}) => {
  watch.allow(/401.*homes\/1\/name$/);
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  await enterAs(page, world, "settled");
  await page.goto("/settings");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("You seem to be offline.")).toBeVisible();
  await context.setOffline(false);
  await page.goto("/homes");
  await page.getByRole("button", { name: /^Give it a name/ }).click();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("You seem to be offline.")).toBeVisible();
  await page.getByRole("button", { name: "Leave as it is" }).click();
  await page.getByRole("button", { name: /^Give it a name/ }).click();
  await expect(page.getByText("You seem to be offline.")).toHaveCount(0);
  await context.setOffline(false);
  await context.clearCookies({ name: "__Host-porchlight-session" });
  await page.getByRole("button", { name: "Save" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "You are signed out." });
  await expect(notice.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in?next=/homes");
});

test("a personal token reads one's own usage and nothing else, until it is revoked", async ({
  page,
  world,
}) => {
  await enterAs(page, world, "settled");
  await page.goto("/settings");
  await page.getByLabel("What is it for?").fill("Spreadsheet");
  await page.getByRole("button", { name: "Create a token" }).click();
  const made = page.getByText("Your new token").locator("..");
  const token = await made.locator(".font-mono").innerText();
  const read = (path: string, method = "GET") =>
    fetch(`${world.portal}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
  const monthly = "/api/me/v1/homes/1/usage/monthly";
  const usage = await read(monthly);
  expect(usage.status).toBe(200);
  const { months }: { months: { consumption: string }[] } = await usage.json();
  expect(months.length).toBeGreaterThan(0);
  expect((await read("/api/me/v1/homes/2/usage/monthly")).status).toBe(404);
  expect((await read("/api/settings/my-data")).status).toBe(401);
  expect((await read(monthly, "POST")).status).toBe(405);

  await page.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(/last used/)).toBeVisible();
  const revoke = page.getByRole("button", { name: "Revoke the token Spreadsheet" });
  await revoke.click();
  await expect(page.getByText("Revoke this token?")).toBeVisible();
  await revoke.click();
  await expect(page.getByText("The token is revoked.")).toBeVisible();
  expect((await read(monthly)).status).toBe(401);
});
