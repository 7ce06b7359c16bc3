import { expect, type Page, test } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { Account } from "../pages/account.ts";
import { enterSeen, type Person } from "../pages/demo.ts";
import { cards } from "../pages/enrollment.ts";

/** The card fails once more for the bill that is open. */
async function failCharge(world: World, { uuid }: Person) {
  const { bills } = await world.control("GET", `/accounts/${uuid}`);
  await world.control("POST", `/accounts/${uuid}/charge`, { number: bills[0].number, outcome: "failed" });
}

async function placeOf(world: World, { uuid }: Person): Promise<{ address_1: string; postal_code: string }> {
  const headers = { authorization: "Bearer sandbox-app-token" };
  const { locations } = await fetch(`${world.sandbox}/v1/app/accounts/${uuid}`, { headers }).then((reply) =>
    reply.json(),
  );
  return locations[0];
}

/** The link of the newest such mail, which whoever opens it needs no session for. */
async function linkTo(world: World, { email }: Person, subject: RegExp): Promise<string> {
  const { text, html } = await world.mail(email, (mail) => subject.test(mail.subject));
  const [link = "", ...more] = text.match(/http\S+\/flow\/login\?\S+/g) ?? [];
  expect(more).toEqual([]);
  expect(html).toContain(link.replace("&", "&#38;"));
  return link;
}

async function answerZip(page: Page, zip: string) {
  await page.getByLabel(/^(ZIP code|Código postal)$/).fill(zip);
  await page.getByRole("button", { name: /^(Continue|Continuar)$/ }).click();
}

test("a failed payment's mail leads to another card without signing in, once, for who knows the ZIP code", async ({
  page,
  world,
  axe,
  watch,
  secondBrowser,
}) => {
  watch.allow(/4(03|10|22).*\/api\/flow\/open/);
  const marisol = await enterSeen(page, world, "past-due");
  await failCharge(world, marisol);
  const link = await linkTo(world, marisol, /did not go through/);
  const { address_1, postal_code } = await placeOf(world, marisol);

  const other = await secondBrowser();
  const fetched = await other.request.get(link);
  expect(fetched.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  const before = await fetched.text();
  for (const personal of [marisol.email, "Marisol", "Trevino", address_1, postal_code])
    expect(before.toLowerCase()).not.toContain(personal.toLowerCase());

  await other.goto(link);
  const title = other.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("Is this you?");
  await expect(other.getByText("Porchlight", { exact: true })).toBeVisible();
  await expect(other.getByRole("button", { name: "Close" })).toBeHidden();
  await axe(other);
  await answerZip(other, "00000");
  await expect(other.getByText("That is not the ZIP code of this home.")).toBeVisible();
  await expect(other.getByText(address_1, { exact: false })).toHaveCount(0);
  await axe(other);
  await answerZip(other, postal_code);
  await other.waitForURL(/\/flow\/[\w-]{16}\/home\/1\/payment$/);
  await other.getByRole("button", { name: "Use another card" }).click();
  await new Account(other, world).saveCard(cards.good);
  await expect(other.getByText("ending in 4242").first()).toBeVisible();
  await axe(other);
  await other.getByRole("link", { name: "Sign in to your account" }).click();
  await other.waitForURL(/\/sign-in$/);

  await other.goto(link);
  await expect(title).toHaveText("This did not open");
  await expect(other.getByText("Each opens once")).toBeVisible();
  await axe(other);
  await other.getByRole("link", { name: "Sign in instead" }).click();
  await other.waitForURL(/\/sign-in$/);
  const token = new URL(link).searchParams.get("token") ?? "no token";
  expect(world.logs()).not.toContain(token);
});

test("el último aviso de un contrato lleva a elegir plan sin entrar", async ({
  page,
  world,
  axe,
  watch,
  secondBrowser,
}) => {
  watch.allow(/4(03|10|22).*\/api\/flow\/open/);
  await page.context().addCookies([{ name: "locale", value: "es", url: world.portal }]);
  const robert = await enterSeen(page, world, "renewal");
  // The last of the three notices comes a month before the end.
  await world.advance("+20d");
  const hint = { event: "account.billing_address_updated", account_uuid: robert.uuid };
  await world.control("POST", "/webhooks/send", hint);
  const link = await linkTo(world, robert, /^Aviso de vencimiento de contrato/);
  const { postal_code } = await placeOf(world, robert);

  const other = await secondBrowser();
  const title = other.getByRole("heading", { level: 1 });
  await other.goto(link);
  await answerZip(other, postal_code);
  await other.waitForURL(/\/flow\/[\w-]{16}\/home\/1\/plan\/renew$/);
  await other
    .getByRole("article")
    .first()
    .getByRole("link", { name: /^Elegir este plan/ })
    .click();
  await expect(title).toHaveText(/^Renovar con /);
  for (const box of await other.getByRole("checkbox").all()) await box.check();
  await other.getByRole("button", { name: /^Renovar con este plan/ }).click();
  await expect(other.getByRole("link", { name: "Entrar en su cuenta" })).toBeVisible();
  await expect(title).toHaveText("Usted renovó");
  await axe(other);
});

test("the fifth wrong ZIP code uses a link up, and the page says what to do then", async ({
  page,
  world,
  watch,
  secondBrowser,
}) => {
  watch.allow(/4(03|10|22).*\/api\/flow\/open/);
  const marisol = await enterSeen(page, world, "past-due");
  await failCharge(world, marisol);
  const link = await linkTo(world, marisol, /did not go through/);
  const other = await secondBrowser();
  await other.goto(link);
  for (const zip of ["00001", "00002", "00003", "00004"]) {
    await answerZip(other, zip);
    await expect(other.getByText("That is not the ZIP code of this home.")).toBeVisible();
  }
  await answerZip(other, "00005");
  await expect(other.getByText("typing a wrong ZIP code five times")).toBeVisible();
  await expect(other.getByRole("link", { name: "Sign in instead" })).toBeVisible();
});
