import { expect, it } from "vitest";
import { addDays } from "../chicago-day.ts";
import { billedHome } from "../testing/billed-home.ts";
import { testSandbox } from "../testing/test-sandbox.ts";

async function creditedHome() {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox);
  const credit = (body: object) =>
    sandbox.call("POST", `/__sandbox/accounts/${home.uuid}/credit-invoice`, { body });
  return { sandbox, home, credit };
}

it("a credit is a bill below zero for the days of the latest bill, without use and with nothing to pay", async () => {
  const { sandbox, home, credit } = await creditedHome();
  expect((await credit({ cents: 2_500 })).status).toBe(409);
  await sandbox.clock({ advance: "+20d" });
  const [latest] = await home.bills();
  expect((await credit({ cents: 0 })).status).toBe(422);
  const made = await credit({ cents: 2_500 });
  expect(made.status).toBe(201);
  expect(await home.bill(made.body.number)).toMatchObject({
    billing_period_start: latest.billing_period_start,
    billing_period_end: latest.billing_period_end,
    total_cents: -2_500,
    total_kwh: "0",
    avg_cents_per_kwh: null,
    amount_due_cents: 0,
    paid_at: null,
    charges_groups: [{ code: "credits", charges: [{ code: "billing_correction", total_cents: -2_500 }] }],
  });
  for (const language of ["en", "es"]) {
    const { pathname } = new URL(made.body.pdf);
    expect((await sandbox.call("GET", `${pathname}?lang=${language}`)).status).toBe(200);
  }
});

it("the next bill goes on from the same read and takes the credit over", async () => {
  const { sandbox, home, credit } = await creditedHome();
  await sandbox.clock({ advance: "+20d" });
  const [latest] = await home.bills();
  const { number } = (await credit({ cents: 2_500 })).body;
  await sandbox.clock({ advance: "+35d" });
  const [next] = await home.bills();
  expect(next.billing_period_start).toBe(addDays(latest.billing_period_end, 1));
  const { charges_groups, usage } = await home.bill(next.number);
  expect(usage.meter_read_start).toBe((await home.bill(latest.number)).usage.meter_read_end);
  expect(charges_groups.flatMap(({ charges }: { charges: object[] }) => charges)).toContainEqual(
    expect.objectContaining({ code: "credit_carried", total_cents: -2_500 }),
  );
  expect((await home.bill(number)).paid_at).toContain(next.invoice_date);
});

it("a credit that a void bill had taken over waits again, for the bill that follows", async () => {
  const { sandbox, home, credit } = await creditedHome();
  await sandbox.clock({ advance: "+20d" });
  const { number } = (await credit({ cents: 2_500 })).body;
  await sandbox.clock({ advance: "+35d" });
  const [next] = await home.bills();
  const address = `/__sandbox/accounts/${home.uuid}/void-invoice`;
  const { body } = await sandbox.call("POST", address, { body: { number: next.number } });
  expect(body.voided.number).toBe(next.number);
  expect((await home.bill(number)).paid_at).toBeNull();
  await sandbox.clock({ advance: "+35d" });
  expect((await home.bill(number)).paid_at).toContain((await home.bills())[0].invoice_date);
});
