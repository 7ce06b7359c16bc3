import { describe, expect, it, vi } from "vitest";
import { problem } from "../domain/problem.ts";
import { type AccountClient, accountClient, appClient } from "./client.ts";
import { asAccountToken } from "./credential.ts";
import { httpTransport } from "./http-transport.ts";

const account = {
  uuid: "a1",
  created_at: "2026-01-01T00:00:00Z",
  first_name: "A",
  last_name: "B",
  email: "a@b.example",
  status: "a_status_of_tomorrow",
  status_reason: "unheard_of",
  surprise: 1,
  locations: [],
};

type Reply = Response | Error;

/** A Light that answers from a list and remembers what it was asked. */
function light(...replies: Reply[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const tokens: boolean[] = [];
  const transport = httpTransport({
    baseUrl: "http://light.test",
    token: async (isRenewal) => {
      tokens.push(isRenewal);
      return asAccountToken(isRenewal ? "fresh" : "old");
    },
    takeTurn: async () => () => {},
    record: () => {},
    fetch: async (url, init = {}) => {
      asked.push({ url: String(url), init });
      const reply = replies.shift();
      if (!reply || reply instanceof Error) throw reply ?? new Error("asked once too often");
      return reply;
    },
  });
  return { client: accountClient(transport), app: appClient(transport), asked, tokens };
}
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const refused = () =>
  Object.assign(new TypeError("fetch failed"), {
    cause: Object.assign(new Error(), { code: "ECONNREFUSED" }),
  });
const finalize = (client: AccountClient) => client.finalizeEnrollment();

describe("reads", () => {
  it("keep an unknown status and drop unknown keys", async () => {
    const { client } = light(json(200, account));
    const read = await client.getAccount();
    expect(read.status).toBe("a_status_of_tomorrow");
    expect(read).not.toHaveProperty("surprise");
  });

  it("are tried again after a 500, a 429 and a broken connection", async () => {
    const { client, asked } = light(json(500, {}), json(429, {}), json(200, account));
    await client.getAccount();
    expect(asked).toHaveLength(3);
  });

  it("give up after three attempts with what went wrong last", async () => {
    const { client, asked } = light(json(500, {}), refused(), json(429, {}));
    await expect(client.getAccount()).rejects.toMatchObject({ code: "light_busy" });
    expect(asked).toHaveLength(3);
  });

  it("call a reply that lacks what we use garbled", async () => {
    await expect(light(json(200, { uuid: 1 })).client.getAccount()).rejects.toMatchObject({
      code: "light_garbled",
    });
  });
});

describe("a file", () => {
  const invoice = { uuid: "i-1", status: "pending" };
  const send = (client: AccountClient) =>
    client.uploadComparisonInvoice({ body: { file: new File(["%PDF-1"], "bill.pdf") } });

  it("goes as a form whose boundary fetch writes", async () => {
    const { client, asked } = light(json(201, invoice));
    expect(await send(client)).toEqual(invoice);
    const { body, headers } = asked[0]?.init ?? {};
    expect(body instanceof FormData && [...body.keys()]).toEqual(["file"]);
    expect(new Headers(headers).has("content-type")).toBe(false);
  });

  it("is sent once, and has longer than other calls", async () => {
    const signals = vi.spyOn(AbortSignal, "timeout");
    const { client, asked } = light(json(500, {}), json(200, account));
    await expect(send(client)).rejects.toMatchObject({ code: "outcome_unknown" });
    expect(asked).toHaveLength(1);
    await client.getAccount();
    const [upload = 0, read = 0] = signals.mock.calls.map(([ms]) => ms);
    expect(upload).toBeGreaterThan(4 * read);
    signals.mockRestore();
  });
});

describe("writes", () => {
  it.each([
    ["a 500", json(500, {}), "outcome_unknown"],
    ["a cut connection", new TypeError("terminated"), "outcome_unknown"],
    ["half a body", new Response("{", { status: 200 }), "outcome_unknown"],
    ["a refused connection", refused(), "light_down"],
    ["a wrong state", json(409, { error: "not now" }), "step_not_ready"],
    [
      "an expired plan in the other error style",
      json(409, { detail: "This plan has expired." }),
      "plan_expired",
    ],
  ])("are sent once when they meet %s", async (_, reply, code) => {
    const { client, asked } = light(reply);
    await expect(finalize(client)).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
  });

  it("are sent again a second later when they were one too many: Light carries none of those out", async () => {
    vi.useFakeTimers();
    const { client, asked } = light(json(429, {}), json(200, account));
    const done = finalize(client);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    await done;
    expect(asked).toHaveLength(2);
    vi.useRealTimers();
  });

  it("are given up when Light stays busy", async () => {
    vi.useFakeTimers();
    const { client, asked } = light(json(429, {}), json(429, {}), json(429, {}));
    const done = expect(finalize(client)).rejects.toMatchObject({ code: "light_busy" });
    await vi.advanceTimersByTimeAsync(5_000);
    await done;
    expect(asked).toHaveLength(3);
    vi.useRealTimers();
  });

  it("name the refused fields in both error styles", async () => {
    const styles = [
      { error: "no", details: [{ field: "date_of_birth", message: "under 18" }] },
      { detail: [{ loc: ["body", "date_of_birth"], msg: "under 18", type: "value_error" }] },
    ];
    for (const style of styles) {
      await expect(light(json(422, style)).client.updateIdentity({ body: {} })).rejects.toMatchObject({
        code: "light_refused",
        fields: { date_of_birth: "refused" },
      });
    }
  });

  it("are refused here when the body is wrong, before anything is sent", async () => {
    const { client, asked } = light();
    await expect(
      client.submitCreditCheck({ body: { ssn: "12", terms_accepted: true } }),
    ).rejects.toMatchObject({ code: "invalid_fields", fields: { ssn: "invalid_format" } });
    expect(asked).toHaveLength(0);
  });
});

describe("tokens", () => {
  it("are renewed once after a 401", async () => {
    const { client, tokens, asked } = light(json(401, {}), json(200, account));
    await client.getAccount();
    expect(tokens).toEqual([false, true]);
    expect(asked[1]?.init.headers).toMatchObject({ authorization: "Bearer fresh" });
  });

  it("that stay wrong are our failure, not the customer's", async () => {
    await expect(finalize(light(json(401, {}), json(401, {})).client)).rejects.toMatchObject({
      code: "light_down",
    });
  });
});

it("path parameters are encoded", async () => {
  const { app, asked } = light(json(200, account));
  await app.getAppAccount({ params: { account_uuid: "../x?y" } });
  expect(asked[0]?.url).toBe("http://light.test/v1/app/accounts/..%2Fx%3Fy");
});

describe("a turn", () => {
  const transport = (takeTurn: () => Promise<() => void>, reply: Response | Error, sent = () => {}) =>
    httpTransport({
      baseUrl: "http://light.test",
      token: async () => asAccountToken("a token"),
      takeTurn,
      record: () => {},
      fetch: async () => {
        sent();
        if (reply instanceof Error) throw reply;
        return reply;
      },
    });

  it("ends with the call, however that ends, and not before", async () => {
    for (const reply of [json(200, account), json(400, {}), new TypeError("terminated")]) {
      const endTurn = vi.fn();
      const send = transport(
        async () => endTurn,
        reply,
        () => expect(endTurn).not.toHaveBeenCalled(),
      );
      await finalize(accountClient(send)).catch(() => null);
      expect(endTurn).toHaveBeenCalledOnce();
    }
  });

  it("that does not come in time is not waited for again, and nothing is sent", async () => {
    const takeTurn = vi.fn(() => Promise.reject(problem("light_busy", { cause: { retryAfterSeconds: 10 } })));
    const { getAccount } = accountClient(transport(takeTurn, json(200, account)));
    await expect(getAccount()).rejects.toMatchObject({ code: "light_busy" });
    expect(takeTurn).toHaveBeenCalledOnce();
  });
});
