import "./test-world.ts";
import { afterEach, expect, test, vi } from "vitest";

const { database } = await import("./database.ts");
const { env } = await import("./env.ts");
const { makeFlowLink, takeFlowLink } = await import("./flow-link.ts");
const { originsOfFlow, originsOfLink } = await import("./frame-origins.ts");
const { testPerson } = await import("./test-people.ts");

const tokenOf = ({ login_link }: { login_link: string }) =>
  new URL(login_link).searchParams.get("token") ?? "";
const account = { partnerId: null, lightAccountUuid: "a-1", scope: "billing" } as const;
const forZip = async () => tokenOf(await makeFlowLink({ ...account, postalCode: "77008" }));

async function addPartner(id: string): Promise<string> {
  const row = { id, name: id, origins: '["https://app.acme.example"]', look: "{}", created_at: "2026" };
  await database().insertInto("partner").values(row).execute();
  return id;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a link opens the portal's own address, says when it ends, and only a hash of it is kept", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-21T18:00:00Z"), toFake: ["Date"] });
  const link = await makeFlowLink({ ...account, lightAccountUuid: "a-hash" });
  expect(link).toMatchObject({ scope: "billing", expires_at: "2026-11-21T18:05:00.000Z" });
  expect(link.login_link).toMatch(/^http:\/\/localhost:3000\/flow\/login\?token=[\w-]{43}$/);
  const row = await database()
    .selectFrom("flow_link")
    .selectAll()
    .where("light_account_uuid", "=", "a-hash")
    .executeTakeFirst();
  expect(JSON.stringify(row)).not.toContain(tokenOf(link));
});

test("a link says what it opens, once", async () => {
  const partnerId = await addPartner("once");
  const token = tokenOf(await makeFlowLink({ ...account, partnerId, planGroup: "g-1" }));
  expect(await takeFlowLink(token)).toEqual({
    ...{ light_account_uuid: "a-1", scope: "billing", plan_group: "g-1", partner_id: "once" },
    is_sandbox: false,
  });
  await expect(takeFlowLink(token)).rejects.toMatchObject({ code: "flow_link_used" });
});

test("of many presses at once one opens the flow", async () => {
  const token = tokenOf(await makeFlowLink(account));
  const presses = await Promise.allSettled(Array.from({ length: 8 }, () => takeFlowLink(token)));
  expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const press of presses)
    if (press.status === "rejected") expect(press.reason).toMatchObject({ code: "flow_link_used" });
});

test("after its five minutes a link opens nothing", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-21T18:00:00Z"), toFake: ["Date"] });
  const token = tokenOf(await makeFlowLink(account));
  vi.setSystemTime(new Date("2026-11-21T18:05:00Z"));
  await expect(takeFlowLink(token)).rejects.toMatchObject({ code: "flow_link_expired" });
});

test("a link that asks for the ZIP code stays good until it is given", async () => {
  const token = await forZip();
  await expect(takeFlowLink(token)).rejects.toMatchObject({ code: "flow_zip_needed" });
  await expect(takeFlowLink(token, "77009")).rejects.toMatchObject({ code: "flow_zip_wrong" });
  expect(await takeFlowLink(token, "77008")).toMatchObject({ light_account_uuid: "a-1" });
  await expect(takeFlowLink(token, "77008")).rejects.toMatchObject({ code: "flow_link_used" });
});

test("the fifth wrong ZIP code uses a link up, guesses at once too", async () => {
  const token = await forZip();
  const guesses = Array.from({ length: 12 }, (_, index) => String(78_000 + index));
  const answers = await Promise.allSettled(guesses.map((guess) => takeFlowLink(token, guess)));
  const codes = answers.map((answer) => answer.status === "rejected" && answer.reason.code);
  expect(codes.filter((code) => code === "flow_zip_wrong")).toHaveLength(4);
  expect(codes.filter((code) => code === "flow_link_used")).toHaveLength(8);
  await expect(takeFlowLink(token, "77008")).rejects.toMatchObject({ code: "flow_link_used" });
});

const answered = (status: number, body: string) =>
  vi.fn<typeof fetch>(async () => new Response(body, { status }));

test("a token that we do not know is redeemed at the sandbox, in the body of a call", async () => {
  const grant = { account_uuid: "a-9", scope: "usage", plan_group: null, expires_at: "2026" };
  const asked = answered(200, JSON.stringify(grant));
  vi.stubGlobal("fetch", asked);
  expect(await takeFlowLink("from-the-sandbox")).toEqual({
    ...{ light_account_uuid: "a-9", scope: "usage", plan_group: null, partner_id: null, is_sandbox: true },
  });
  const [url, sent] = asked.mock.calls[0] ?? [];
  expect(url).toBe("http://127.0.0.1:4010/__sandbox/flow-links/redeem");
  expect(sent?.body).toBe('{"token":"from-the-sandbox"}');
});

test.each([
  [404, "{}", "flow_link_unknown"],
  [410, '{"error":{"code":"used"}}', "flow_link_used"],
  [410, '{"error":{"code":"expired"}}', "flow_link_expired"],
  [410, "gone", "light_garbled"],
  [200, "<html>", "light_garbled"],
  [200, '{"account_uuid":"a","scope":"moving","plan_group":null}', "light_garbled"],
  [500, "{}", "light_garbled"],
])("the sandbox's %i %s is %s", async (status, body, code) => {
  vi.stubGlobal("fetch", answered(status, body));
  await expect(takeFlowLink("any")).rejects.toMatchObject({ code });
});

test("a sandbox that is away is light_down", async () => {
  vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("fetch failed")));
  await expect(takeFlowLink("any")).rejects.toMatchObject({ code: "light_down" });
});

test("on live Light a token that we do not know opens nothing and is asked nowhere", async () => {
  const asked = answered(200, "{}");
  vi.stubGlobal("fetch", asked);
  vi.spyOn(env, "sandboxUrl", "get").mockReturnValue(null);
  await expect(takeFlowLink("any")).rejects.toMatchObject({ code: "flow_link_unknown" });
  expect(asked).not.toHaveBeenCalled();
});

test("a link may be held by its partner's pages, the portal's own by none, an unknown one by this machine's", async () => {
  const partnerId = await addPartner("framer");
  expect(await originsOfLink(tokenOf(await makeFlowLink({ ...account, partnerId })))).toEqual([
    "https://app.acme.example",
  ]);
  expect(await originsOfLink(await forZip())).toEqual([]);
  expect(await originsOfLink("unknown")).toBe("loopback");
});

test("an open flow may be held by whoever could hold its link", async () => {
  const { home } = await testPerson("framed");
  const row = {
    secret_hash: "h",
    home_id: home.id,
    scope: "usage",
    locale: "en",
    created_at: "",
    expires_at: "",
  };
  const partner_id = await addPartner("holder");
  const flows = [
    { ...row, id: "partner", partner_id, is_sandbox: 0 },
    { ...row, id: "mailed", partner_id: null, is_sandbox: 0 },
    { ...row, id: "sandbox", partner_id: null, is_sandbox: 1 },
  ];
  await database().insertInto("flow_session").values(flows).execute();
  expect(await originsOfFlow("partner")).toEqual(["https://app.acme.example"]);
  expect(await originsOfFlow("mailed")).toEqual([]);
  expect(await originsOfFlow("sandbox")).toBe("loopback");
});

test("on live Light no page holds what is unknown or came from a sandbox", async () => {
  vi.spyOn(env, "isSandbox", "get").mockReturnValue(false);
  expect([await originsOfLink("unknown"), await originsOfFlow("unknown")]).toEqual([null, null]);
  expect(await originsOfFlow("sandbox")).toBe(null);
});
