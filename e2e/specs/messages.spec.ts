import { expect, type Page, test } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { enterAs, enterSeen, type Person } from "../pages/demo.ts";

/** Has Light say that something changed; what it is, the worker looks up. */
const hint = (world: World, { uuid }: Person) =>
  world.control("POST", "/webhooks/send", { event: "account.billing_address_updated", account_uuid: uuid });
async function giveCredit(world: World, person: Person, cents: number) {
  await world.control("POST", `/accounts/${person.uuid}/credit-invoice`, { cents });
  await hint(world, person);
}
async function hold(world: World, person: Person) {
  const status = { status: "needs_attention", status_reason: "credit_declined" };
  await world.control("POST", `/accounts/${person.uuid}/status`, status);
  await hint(world, person);
}
const bell = (page: Page, name: string) => page.getByRole("banner").getByRole("link", { name, exact: true });

test("a bill is told in the bell without a reload and by mail; turned off by the mail's link, it is told in the bell alone", async ({
  page,
  world,
  secondBrowser,
  axe,
}) => {
  const ana = await enterSeen(page, world, "settled");
  await page.goto("/home/1");
  await expect(bell(page, "Messages")).toBeVisible();
  await giveCredit(world, ana, 2_500);
  await expect(bell(page, "Messages, 1 new")).toBeVisible({ timeout: 20_000 });
  const mail = await world.mail(ana.email, ({ subject }) => subject.includes("a credit of $25.00"));

  await bell(page, "Messages, 1 new").click();
  const news = page.getByRole("listitem").filter({ hasText: "a credit of $25.00" });
  await expect(news.getByText("New", { exact: true })).toBeVisible();
  await expect(bell(page, "Messages")).toBeVisible();
  await expect(news.getByText("New", { exact: true })).toBeVisible();
  await axe(page);
  await news.getByRole("link", { name: "See the bill" }).click();
  await page.waitForURL(/\/home\/1\/bills\/./);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  const stranger = await secondBrowser();
  await stranger.goto(/http\S+\/unsubscribe\?\S+/.exec(mail.text)?.[0] ?? "");
  await axe(stranger);
  await stranger.getByRole("button", { name: "Turn them off" }).click();
  await expect(stranger.getByRole("heading", { name: "These e-mails are off" })).toBeVisible();
  await page.goto("/settings");
  await expect(page.getByRole("checkbox", { name: "A bill is ready" })).not.toBeChecked();
  await axe(page);

  await giveCredit(world, ana, 1_700);
  await page.goto("/home/1");
  await expect(bell(page, "Messages, 1 new")).toBeVisible({ timeout: 20_000 });
  // What must be told comes all the same, after what was turned off would have.
  await hold(world, ana);
  await world.mail(ana.email, ({ subject }) => /need more proof/.test(subject));
  const { messages } = await world.control("GET", `/mailbox.json?to=${encodeURIComponent(ana.email)}`);
  expect(
    messages.filter(({ subject }: { subject: string }) => /Your bill is ready/.test(subject)),
  ).toHaveLength(1);
});

test("una inscripción detenida se dice por correo en español; los ajustes guardan qué correos se quieren", async ({
  page,
  world,
}) => {
  await page.context().addCookies([{ name: "locale", value: "es", url: world.portal }]);
  const eva = await enterSeen(page, world, "just-enrolled");
  await hold(world, eva);
  const mail = await world.mail(eva.email, ({ subject }) =>
    subject.startsWith("Necesitamos más comprobantes"),
  );
  expect(mail.text).toContain("QUÉ PASA AHORA");
  expect(mail.text).toContain(`${world.portal}/home/1/status`);
  expect(mail.text).not.toContain("unsubscribe");

  await page.goto("/settings");
  const paid = page.getByRole("checkbox", { name: "Llegó un pago" });
  await paid.click();
  await expect(page.getByText("Guardado: ya no recibe estos correos.")).toBeVisible();
  await page.reload();
  await expect(paid).not.toBeChecked();
  await paid.click();
  await expect(page.getByText("Guardado: vuelve a recibir estos correos.")).toBeVisible();
});

test("a tick that could not be saved is put back, says why, and is saved when tried again", async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/ERR_FAILED/);
  await enterAs(page, world, "settled");
  await page.goto("/settings");
  await page.route("**/api/settings/messages", (route) => route.abort(), { times: 1 });
  const ready = page.getByRole("checkbox", { name: "A bill is ready" });
  await ready.click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
  await expect(ready).toBeChecked();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Saved: you get no more of these e-mails.")).toBeVisible();
  await expect(ready).not.toBeChecked();
});
