import { type Cookies, expect, test } from "../fixtures/partner-site.ts";

/** How a frame's calls say which flow they belong to, and what the browser keeps of it, by what the browser allows. */
const modes: Record<Cookies, { header: RegExp; kept: number }> = {
  allowed: { header: /^[\w-]{16}$/, kept: 1 },
  "third-party blocked": { header: /^[\w-]{16}$/, kept: 1 },
  "all blocked": { header: /^[\w-]{16}\.[\w-]{43}$/, kept: 0 },
};

for (const cookies of Object.keys(modes) as Cookies[]) {
  const { header, kept } = modes[cookies];
  test.describe(`with cookies ${cookies}`, () => {
    test.use({ cookies });

    test("the secret is where the browser keeps it best, never in an address, and a reload goes on or ends safely", async ({
      partner,
      browserOf,
      watch,
    }) => {
      watch.allow(/401|403/);
      const headers: (string | undefined)[] = [];
      const addresses: string[] = [];
      browserOf.on("request", (request) => {
        addresses.push(request.url());
        if (/\/api\/(?!flow\/open)|_rsc=/.test(request.url()))
          headers.push(request.headers()["x-porchlight-flow"]);
      });
      const frame = await partner.open(await partner.customer("settled"), "billing");
      await frame.locator("li").filter({ hasText: "Paid" }).first().getByRole("link").click();
      await frame.waitForURL(/\/bills\/\d+-\d+$/);
      await expect(frame.getByRole("region", { name: "In short" })).toBeVisible();
      expect(headers.length).toBeGreaterThan(0);
      for (const value of headers) expect(value).toMatch(header);
      const secret = headers[0]?.split(".")[1];
      if (secret) expect(addresses.join("\n")).not.toContain(secret);
      const held = (await browserOf.cookies()).filter(({ name }) =>
        /^__Host-porchlight-flow-(?!try)/.test(name),
      );
      expect(held).toHaveLength(kept);
      for (const cookie of held)
        expect(cookie).toMatchObject({
          httpOnly: true,
          secure: true,
          sameSite: "None",
          partitionKey: expect.stringMatching(/^http:\/\/127\.0\.0\.1/),
        });

      await frame.goto(frame.url());
      const reloaded = frame.getByRole("heading", { level: 1 });
      if (kept) {
        await expect(frame.getByRole("region", { name: "In short" })).toBeVisible();
        await frame
          .getByRole("link", { name: /bills$/i })
          .first()
          .click();
        await expect(reloaded).toHaveText("Bills");
      } else {
        await expect(reloaded).toHaveText("This window is closed for your safety");
        await frame.getByRole("button", { name: "Close" }).click();
        await partner.hears("light-flow-close");
      }
    });
  });
}

test("in a frame that keeps nothing the language is changed, and stays", async ({ partner }) => {
  const frame = await partner.open(await partner.customer("settled"), "service");
  await frame.getByRole("button", { name: "Español" }).click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Ayuda y servicio");
  await expect(frame.locator("html")).toHaveAttribute("lang", "es");
  await frame.getByRole("link", { name: /^Mudarse|^Mudanza/ }).click();
  await expect(frame.getByRole("button", { name: "English" })).toBeVisible();
});

test("a link says in which language it opens", async ({ partner }) => {
  const link = await partner.link(await partner.customer("settled"), "service");
  const frame = await partner.hold(`${link}&lang=es`);
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Ayuda y servicio");
});

test("the page is told to close by the button, by Escape, and how tall the content is", async ({
  partner,
  world,
}) => {
  const frame = await partner.open(await partner.customer("settled"), "service");
  const { height = 0, origin, version } = await partner.hears("porchlight:height");
  expect([origin, version]).toEqual([world.portal, 1]);
  expect(height).toBe(await frame.evaluate(() => document.documentElement.scrollHeight));
  await frame.getByRole("button", { name: "Close" }).click();
  await expect
    .poll(() => partner.told("light-flow-close"))
    .toEqual([{ type: "light-flow-close", origin: world.portal }]);
  await frame.locator("body").press("Escape");
  await expect.poll(() => partner.told("light-flow-close")).toHaveLength(2);
  const told = await partner.told();
  expect(told.map(({ type }) => type)).toEqual([
    "porchlight:ready",
    "porchlight:step",
    "light-flow-close",
    "light-flow-close",
  ]);
  expect(new Set(told.map((message) => message.origin))).toEqual(new Set([world.portal]));
});

test("a frame that has no origin of its own uses no link up, and offers a window where the flow opens", async ({
  partner,
  browserOf,
  watch,
}) => {
  // Fonts are not for a page without an origin.
  watch.allow(/font|\.woff2 was preloaded|ERR_FAILED/);
  const link = await partner.link(await partner.customer("settled"), "billing");
  const frame = await partner.hold(link, "&strict");
  const [opened] = await Promise.all([
    browserOf.waitForEvent("page"),
    frame.getByRole("button", { name: "Open in a window of its own" }).click(),
  ]);
  await expect(opened.getByRole("heading", { level: 1 })).toHaveText("Bills");
  await expect(frame.getByText("It goes on in the other window")).toBeVisible();
});

test("what is about a service that has not begun says so, to the customer and to the page", async ({
  partner,
}) => {
  const { uuid = "" } = await partner.light("", {
    email: "early@example.com",
    first_name: "E",
    last_name: "E",
  });
  for (const scope of ["billing", "update-payment-method", "documents", "renewal", "usage", "service"]) {
    const frame = await partner.hold(await partner.link(uuid, scope));
    await expect(frame.getByRole("heading", { level: 1 }), scope).toHaveText("There is nothing here yet");
    expect(await partner.hears("porchlight:error")).toMatchObject({ scope, code: "flow_not_yet" });
    expect(await partner.told("porchlight:ready")).toEqual([]);
  }
});
