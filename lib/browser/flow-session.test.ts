import { beforeEach, expect, test, vi } from "vitest";

const sent: { url: string; headers: Headers }[] = [];
beforeEach(() => {
  sent.length = 0;
  vi.resetModules();
  vi.stubGlobal("location", {
    origin: "https://power.example",
    href: "https://power.example/flow/login?token=t",
  });
  vi.stubGlobal("window", {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const url = input instanceof Request ? input.url : String(input);
      sent.push({
        url,
        headers: new Headers(init?.headers ?? (input instanceof Request ? input.headers : {})),
      });
    },
  });
});

/** What one request carried. */
async function carried(input: RequestInfo | URL, init?: RequestInit) {
  await window.fetch(input, init);
  return sent.at(-1)?.headers.get("x-porchlight-flow");
}

test("every request to the portal says which flow it is of, with what else it says", async () => {
  const { carryFlow, isCarryingFlow } = await import("./flow-session.ts");
  expect(isCarryingFlow()).toBe(false);
  carryFlow("id.secret");
  expect(isCarryingFlow()).toBe(true);
  expect(await carried("/api/homes/1/bills/7")).toBe("id.secret");
  expect(
    await carried(new URL("https://power.example/flow/id/home/1/bills?_rsc=x"), { headers: { rsc: "1" } }),
  ).toBe("id.secret");
  expect(sent.at(-1)?.headers.get("rsc")).toBe("1");
  expect(await carried(new Request("https://power.example/x", { headers: { accept: "text/csv" } }))).toBe(
    "id.secret",
  );
  expect(sent.at(-1)?.headers.get("accept")).toBe("text/csv");
});

test.each([
  "https://api.light.dev/v1/account/enroll/credit-check",
  "https://power.example.evil.example/",
  "//js.stripe.com/v3",
])("nobody else is told: %s", async (url) => {
  const { carryFlow } = await import("./flow-session.ts");
  carryFlow("id.secret");
  expect(await carried(url, { headers: { authorization: "Bearer t" } })).toBeNull();
  expect(sent.at(-1)?.headers.get("authorization")).toBe("Bearer t");
});

test("the last value counts, and is carried once", async () => {
  const { carryFlow } = await import("./flow-session.ts");
  carryFlow("first");
  carryFlow("second");
  expect(await carried("/api/flow/locale")).toBe("second");
  expect(sent).toHaveLength(1);
});
