import "#lib/server/test-world.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { mutableKinds } from "#lib/domain/notice-kind.ts";
import { database } from "#lib/server/database.ts";
import { mutedKinds, sealWish } from "#lib/server/message-wish.ts";
import { addNotices, countUnread } from "#lib/server/notice.ts";
import { seal } from "#lib/server/seal.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { noParams, pageRequest } from "#lib/server/test-request.ts";
import { PUT as putWish } from "../settings/messages/route.ts";
import { POST as postRead } from "./read/route.ts";
import { GET as getUnsubscribe, POST as postUnsubscribe } from "./unsubscribe/route.ts";

vi.mock("#lib/server/clock.ts", () => ({ now: async () => new Date("2026-09-01T15:00:00Z") }));

let count = 0;
let ana: TestPerson;
let ben: TestPerson;

beforeEach(async () => {
  count += 1;
  ana = await testPerson(`ana-${count}`);
  ben = await testPerson(`ben-${count}`);
});

const at = (query: Record<string, string>) =>
  `http://localhost:3000/api/notices/unsubscribe?${new URLSearchParams(query)}`;
/** As a mail service sends it: no cookie, no Origin, and a form. */
const oneClick = (query: Record<string, string>) =>
  postUnsubscribe(
    new Request(at(query), {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    }),
  );

describe("a link to unsubscribe", () => {
  test("turns off its kind for its person in one click, without a session, and twice is once", async () => {
    const t = sealWish(ana.id, "bill_ready");
    expect((await oneClick({ t, lang: "es" })).status).toBe(200);
    expect((await oneClick({ t })).status).toBe(200);
    expect(await mutedKinds(ana.id)).toEqual(["bill_ready"]);
    expect(await mutedKinds(ben.id)).toEqual([]);
  });

  test("changes nothing when it is only opened", async () => {
    const t = sealWish(ana.id, "bill_ready");
    const reply = getUnsubscribe(new Request(at({ t, turn: "off", kinds: "bill_ready" })));
    expect(reply.headers.get("location")).toMatch(/^\/unsubscribe\?t=/);
    expect(await mutedKinds(ana.id)).toEqual([]);
  });

  test("that is cut, made for something else, or of a person who is gone does nothing", async () => {
    const t = sealWish(ana.id, "bill_ready");
    const elsewhere = seal("renewal quotes", JSON.stringify({ user_id: ana.id, kind: "bill_ready" }));
    const legal = seal("unsubscribe links", JSON.stringify({ user_id: ana.id, kind: "payment_failed" }));
    const gone = sealWish("nobody", "bill_ready");
    for (const wrong of [t.slice(0, -3), "", elsewhere, legal, gone])
      expect((await oneClick({ t: wrong })).status).toBe(404);
    const page = await oneClick({ t: "wrong", turn: "off", kinds: "bill_ready" });
    expect(page.headers.get("location")).toMatch(/^\/unsubscribe\?/);
    expect(await database().selectFrom("muted_message").selectAll().execute()).not.toContainEqual(
      expect.objectContaining({ user_id: ana.id }),
    );
  });

  test("turns several kinds off and these on again, never one that must be sent", async () => {
    const t = sealWish(ana.id, "bill_ready");
    const kinds = [...mutableKinds, "payment_failed"].join(".");
    expect((await oneClick({ t, turn: "off", kinds })).status).toBe(303);
    expect(await mutedKinds(ana.id)).toEqual(mutableKinds);
    const rows = await database()
      .selectFrom("muted_message")
      .select("kind")
      .where("user_id", "=", ana.id)
      .execute();
    expect(rows.map(({ kind }) => kind)).not.toContain("payment_failed");
    await oneClick({ t, turn: "on", kinds: "contract_ended" });
    expect(await mutedKinds(ana.id)).not.toContain("contract_ended");
    expect(await mutedKinds(ben.id)).toEqual([]);
  });
});

const send = (route: typeof putWish, person: TestPerson | null, body: unknown) =>
  route(pageRequest("/api/notices", body, { cookie: person?.cookie ?? "" }), noParams);

describe("in the settings", () => {
  test("a kind is turned off and on for the person who is signed in", async () => {
    expect((await send(putWish, ana, { kind: "renewal_window", is_wanted: false })).status).toBe(204);
    expect(await mutedKinds(ana.id)).toEqual(["renewal_window"]);
    expect((await send(putWish, ana, { kind: "renewal_window", is_wanted: true })).status).toBe(204);
    expect(await mutedKinds(ana.id)).toEqual([]);
  });

  test("what must be sent cannot be turned off, and nobody's without a session", async () => {
    expect((await send(putWish, ana, { kind: "contract_notice", is_wanted: false })).status).toBe(422);
    expect((await send(putWish, null, { kind: "bill_ready", is_wanted: false })).status).toBe(401);
  });
});

test("messages are read by the person who saw them, and nobody else's", async () => {
  const fact = { kind: "usage_history", key: "usage_history", values: {} } as const;
  const told = new Date("2026-08-01T00:00:00Z");
  for (const { home } of [ana, ben]) await addNotices(database(), home, [fact], told);
  expect((await send(postRead, null, { through: told.toISOString() })).status).toBe(401);
  expect((await send(postRead, ana, { through: "yesterday" })).status).toBe(422);
  expect((await send(postRead, ana, { through: told.toISOString() })).status).toBe(204);
  expect([await countUnread(ana.id), await countUnread(ben.id)]).toEqual([0, 1]);
});
