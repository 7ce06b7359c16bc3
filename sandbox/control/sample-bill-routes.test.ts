import { expect, it } from "vitest";
import { makeSample } from "../bills/samples/sample-bills.ts";
import { meterOfHome } from "../comparison/meter-of-home.ts";
import { meter, newCustomer } from "../testing/customer.ts";
import { type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";
import { billPath, groups, upload } from "../testing/uploaded-bill.ts";

const path = "/__sandbox/sample-bills";

async function bytes({ app }: TestSandbox, name: string, query = "") {
  const response = await app.request(`${path}/${name}${query}`);
  return { status: response.status, headers: response.headers, body: await response.bytes() };
}

it("every sample bill is listed with its address, and those that are text can be had", async () => {
  const sandbox = await testSandbox();
  const { body } = await sandbox.call("GET", path);
  expect(body.length).toBeGreaterThan(15);
  for (const { name, title, kind, url } of body) {
    expect(url).toBe(`http://sandbox.test${path}/${name}`);
    expect(title.length).toBeGreaterThan(5);
    if (kind === "scan" || kind === "photo") continue;
    const { status, headers } = await bytes(sandbox, name);
    expect([name, status, headers.get("content-type")]).toEqual([name, 200, "application/pdf"]);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${name}.pdf"`);
  }
  const page = (await sandbox.call("GET", "/values")).body;
  for (const { name } of body) expect(page).toContain(`href="${path}/${name}"`);
});

it("a sample bill that is uploaded is read and compared: last month, of 104 Switchback Ln, by what its meter counted", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const name = "txu-summary-row";
  const { body } = await bytes(sandbox, name);
  const { uuid } = (await upload(sandbox, customer, body)).body;
  await sandbox.world.billFiles.settled();
  const esi_id = await meter(sandbox, "104");
  expect((await customer.send("GET", billPath)).body).toMatchObject({
    status: "processed",
    processing_error: null,
    utility_account_number: esi_id,
  });
  const query = `plan_group=${groups.cleanEnergy}&uuid=${uuid}`;
  const compared = (await customer.send("GET", `${billPath}/simple-compare?${query}`)).body;
  const { world } = sandbox;
  const home = meterOfHome(world, {
    app_uuid: world.credentials.defaultApp().uuid,
    esi_id,
    has_solar: false,
  });
  const kwh = Math.round((home?.between("2026-02-24", "2026-03-26").consumption_wh ?? 0) / 1000);
  const sample = await makeSample(name, { esi_id, today: "2026-04-07", kwh });
  if (!sample || "problem" in sample.truth) throw new Error("no such bill");
  const { utility_account_number: _, ...said } = sample.truth;
  expect(compared.parsed_invoice_data).toMatchObject(said);
  expect(Number(compared.plan_comparison.total_dollars)).toBeGreaterThan(50);
});

it("a sample bill may be of another home, and of another use", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const esi_id = await meter(sandbox, "905");
  const { body } = await bytes(sandbox, "spanish", `?esi_id=${esi_id}&kwh=999`);
  const { uuid } = (await upload(sandbox, customer, body)).body;
  await sandbox.world.billFiles.settled();
  const query = `plan_group=${groups.cleanEnergy}&uuid=${uuid}`;
  expect((await customer.send("GET", billPath)).body.utility_account_number).toBe(esi_id);
  const compared = (await customer.send("GET", `${billPath}/simple-compare?${query}`)).body;
  expect(compared.parsed_invoice_data.total_kwh).toBe("999");
});

it("a sample that is none is 404, a number that is none 422", async () => {
  const sandbox = await testSandbox();
  expect((await bytes(sandbox, "none")).status).toBe(404);
  expect((await bytes(sandbox, "spanish", "?esi_id=12")).status).toBe(422);
  expect((await bytes(sandbox, "spanish", "?kwh=many")).status).toBe(422);
});
