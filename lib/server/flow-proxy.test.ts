import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { type FlowScope, flowScopes } from "#lib/domain/flow-scope.ts";
import { operations } from "#lib/light/operations.ts";
import { database } from "./database.ts";
import { type Asked, askedOf, routesIn, testFlow } from "./test-flows.ts";
import { type TestPerson, testPerson } from "./test-people.ts";

const world = vi.hoisted(() => ({ sent: [] as string[] }));
vi.mock("./account-light.ts", async (original) => ({
  ...(await original<object>()),
  accountTransport: (uuid: string) => async (request: { path: string }) => {
    world.sent.push(`${uuid} ${request.path}`);
    return {};
  },
}));

const enrollment: FlowScope[] = ["enrollment"];
const card: FlowScope[] = ["enrollment", "billing", "update-payment-method"];
const payer: FlowScope[] = ["billing", "update-payment-method"];
/** What may be sent on to Light, by whom, and a body that is sent. */
const proxied: Record<string, { flows: readonly FlowScope[]; body?: object }> = {
  getAccount: { flows: card },
  searchEsiId: { flows: enrollment, body: { esi_id: "1008901001020030004005" } },
  updateIdentity: {
    flows: enrollment,
    body: { first_name: "Ana", last_name: "Reyes", date_of_birth: "1985-04-23" },
  },
  finalizeEnrollment: { flows: enrollment, body: {} },
  createPaymentSession: { flows: card, body: {} },
  ensurePaymentMethodAdded: { flows: card, body: { payment_method_id: "pm_1" } },
  getPaymentMethod: { flows: card },
  getBillingAddress: { flows: payer },
  updateBillingAddress: { flows: payer, body: { same_as_service_address: true } },
};

const handlers = await routesIn("app/api");

let count = 0;
let ana: TestPerson;
beforeEach(async () => {
  count += 1;
  ana = await testPerson(`ana-${count}`);
  // Once it is sent an enrollment writes nothing, whatever its flow may do.
  await database().updateTable("home").set({ finalized_at: null }).where("id", "=", ana.home.id).execute();
});

/** Asks for an operation. @returns the code of a refusal, else the status, and what Light was sent */
async function ask(route: string, asked: Asked) {
  world.sent = [];
  const { request, params } = askedOf(route, asked);
  const reply = await handlers.get(route)?.(request, { params: Promise.resolve(params) });
  const said: { error?: { code?: string } } | undefined = await reply?.json();
  return { said: said?.error?.code ?? reply?.status, sent: world.sent };
}

test("who may send is said here for every operation that a browser may send at all", () => {
  const open = Object.entries(operations).filter(([, { via }]) => via === "proxy");
  expect(open.map(([name]) => name)).toEqual(Object.keys(proxied));
});

test.each(["light", "homes/[home]/light"])(
  "%s sends Light what a flow is for, and nothing else",
  async (proxy) => {
    for (const scope of flowScopes) {
      const { bySecret: headers } = await testFlow(ana, scope);
      for (const [name, { method, path: pattern, via }] of Object.entries(operations)) {
        const path = pattern.slice(1).replace(/\{\w+\}/g, "x");
        const may = proxied[name];
        const { said, sent } = await ask(`${method} ${proxy}/[...path]`, { headers, body: may?.body, path });
        if (may?.flows.includes(scope))
          expect(sent, `${scope} ${name} ${said}`).toEqual([`account-ana-${count} /${path}`]);
        else
          expect({ said, sent }, `${scope} ${name}`).toEqual({
            // Flows without a screen that asks Light do not reach the proxy at all.
            said: via === "proxy" || !card.includes(scope) ? "flow_scope" : "not_found",
            sent: [],
          });
      }
    }
  },
);
