import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import type { Reading } from "../bills/bill-read.ts";
import { newCustomer } from "../testing/customer.ts";
import { testSandbox } from "../testing/test-sandbox.ts";
import { billPath, groups, pdf, readBillOf, readMarch, upload } from "../testing/uploaded-bill.ts";

/** A reader that answers when the test says so. */
function heldReader() {
  const waiting: ((reading: Reading) => void)[] = [];
  const read = () => new Promise<Reading>((resolve) => waiting.push(resolve));
  const asked = (count: number) => vi.waitFor(() => expect(waiting).toHaveLength(count), { interval: 2 });
  return { read, waiting, asked };
}

const freshFolder = () => mkdtempSync(join(tmpdir(), "sandbox-bills-"));
const filesIn = (data: string): string[] => {
  const folder = join(data, "bills");
  return existsSync(folder) ? readdirSync(folder) : [];
};

it("an uploaded bill is pending, then processed, and the event says so", async () => {
  const { read, waiting, asked } = heldReader();
  const SANDBOX_DATA = freshFolder();
  const LIGHT_WEBHOOK = { LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/hook", LIGHT_WEBHOOK_SECRET: "whsec_1" };
  const sandbox = await testSandbox({ SANDBOX_DATA, ...LIGHT_WEBHOOK }, ":memory:", read);
  const customer = await newCustomer(sandbox);
  const { status, body } = await upload(sandbox, customer);
  expect(status).toBe(201);
  const pending = {
    uuid: body.uuid,
    status: "pending",
    utility_account_number: null,
    processed_at: null,
    processing_error: null,
  };
  expect(body).toEqual(pending);
  expect((await customer.send("GET", billPath)).body).toEqual(pending);
  expect(filesIn(SANDBOX_DATA)).toEqual([`${body.uuid}.pdf`]);
  expect(sandbox.world.webhooks.log({ event: "comparison_invoice.processed" })).toEqual([]);

  await asked(1);
  waiting[0]?.({ ...readMarch, utility_account_number: "10443720000000000" });
  await sandbox.world.billFiles.settled();
  const processed = {
    ...pending,
    status: "processed",
    utility_account_number: "10443720000000000",
    processed_at: "2026-04-07T15:00:00.000Z",
  };
  expect((await customer.send("GET", billPath)).body).toEqual(processed);
  expect(filesIn(SANDBOX_DATA), "the file goes when it is read").toEqual([]);
  const [event] = sandbox.world.webhooks.log({ event: "comparison_invoice.processed" });
  expect(event?.payload).toMatchObject({
    data: { account: { uuid: customer.uuid }, comparison_invoice: processed },
  });
});

it("what cannot be read is processed too, with a sentence, and compares to nothing", async () => {
  const problem = "The PDF is encrypted. Upload a copy without a password.";
  const { customer, compare } = await readBillOf({ reading: { problem } });
  expect((await customer.send("GET", billPath)).body).toMatchObject({
    status: "processed",
    processing_error: problem,
    utility_account_number: null,
  });
  expect((await compare()).body).toEqual({
    processing_error: problem,
    parsed_invoice_data: null,
    plan_comparison: null,
  });
});

it("a reader that breaks is a bill that could not be read", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const sandbox = await testSandbox({}, ":memory:", () => Promise.reject(new Error("broken")));
  const customer = await newCustomer(sandbox);
  await upload(sandbox, customer);
  await sandbox.world.billFiles.settled();
  expect((await customer.send("GET", billPath)).body.processing_error).toMatch(/^The bill could not be read/);
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});

it("a new bill takes the place of the one before, whose reading is dropped", async () => {
  const { read, waiting, asked } = heldReader();
  const SANDBOX_DATA = freshFolder();
  const sandbox = await testSandbox({ SANDBOX_DATA }, ":memory:", read);
  const customer = await newCustomer(sandbox);
  await upload(sandbox, customer);
  await asked(1);
  const { body: second } = await upload(sandbox, customer);
  await asked(2);
  expect(filesIn(SANDBOX_DATA)).toEqual([`${second.uuid}.pdf`]);
  const said = vi.spyOn(console, "error");
  waiting[1]?.({ ...readMarch, total_kwh: "900" });
  waiting[0]?.(readMarch);
  await sandbox.world.billFiles.settled();
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
  const { body } = await customer.send("GET", billPath);
  expect(body).toMatchObject({ uuid: second.uuid, status: "processed" });
  const query = `plan_group=${groups.cleanEnergy}&uuid=${second.uuid}`;
  const compared = await customer.send("GET", `${billPath}/simple-compare?${query}`);
  expect(compared.body.parsed_invoice_data.total_kwh).toBe("900");
});

it("a bill is its account's alone", async () => {
  const { sandbox, uuid } = await readBillOf();
  const other = await newCustomer(sandbox);
  expect((await other.send("GET", billPath)).status).toBe(404);
  const query = `plan_group=${groups.cleanEnergy}&uuid=${uuid}`;
  expect((await other.send("GET", `${billPath}/simple-compare?${query}`)).status).toBe(404);
});

it("a bill above 10 MB is 413, one of just that is taken; what is no PDF is 415; no file is 422", async () => {
  const sandbox = await testSandbox({}, ":memory:", async () => readMarch);
  const customer = await newCustomer(sandbox);
  const megabytes = (bytes: number) => pdf.padEnd(bytes, " ");
  expect((await upload(sandbox, customer, megabytes(10 * 1_048_576))).status).toBe(201);
  for (const bytes of [10 * 1_048_576 + 1, 11 * 1_048_576]) {
    const { status, body } = await upload(sandbox, customer, megabytes(bytes));
    expect([status, body.error]).toEqual([413, "A bill may have at most 10 MB."]);
  }
  expect((await upload(sandbox, customer, "GIF89a no bill")).status).toBe(415);
  expect((await customer.send("POST", billPath, { file: "x" })).status).toBe(415);
  const send = (raw: string) =>
    sandbox.call("POST", billPath, {
      token: customer.token,
      raw,
      headers: { "Content-Type": "multipart/form-data; boundary=b" },
    });
  const field = (name: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nx\r\n--b--\r\n`;
  expect((await send(field("other"))).status).toBe(422);
  expect((await send(field("file"))).body.details).toEqual([{ field: "file", message: "must be a file" }]);
  expect((await send("no form")).status).toBe(400);
  await sandbox.world.billFiles.settled();
});

it("other calls keep their limit of 1 MB", async () => {
  const sandbox = await testSandbox();
  const raw = JSON.stringify({ first_name: "x".repeat(1_100_000) });
  expect((await sandbox.call("POST", "/v1/app/accounts", { raw })).status).toBe(413);
});

it("what was being read when the sandbox stopped is read at the next start", async () => {
  const SANDBOX_DATA = freshFolder();
  const file = join(SANDBOX_DATA, "sandbox.sqlite");
  const held = heldReader();
  const before = await testSandbox({ SANDBOX_DATA }, file, held.read);
  const [one, other] = [await newCustomer(before), await newCustomer(before)];
  await upload(before, one);
  const lost = (await upload(before, other)).body.uuid;
  await held.asked(2);
  await before.close();
  for (const finish of held.waiting) finish(readMarch);
  await before.world.billFiles.settled();
  before.world.billFiles.drop(lost);
  before.world.db.close();
  writeFileSync(join(SANDBOX_DATA, "bills", "stray.pdf"), pdf);

  const after = await testSandbox({ SANDBOX_DATA }, file, async () => readMarch);
  await after.world.billFiles.settled();
  const read = async (token: string) => (await after.call("GET", billPath, { token })).body;
  expect(await read(one.token)).toMatchObject({ status: "processed", processing_error: null });
  expect(await read(other.token)).toMatchObject({
    status: "processed",
    processing_error: "The bill could not be read. Upload a clearer copy.",
  });
  expect(filesIn(SANDBOX_DATA)).toEqual([]);
  after.world.db.close();
});

it("a comparison needs a processed bill, and a bill and a group that are there", async () => {
  const { read, asked } = heldReader();
  const sandbox = await testSandbox({}, ":memory:", read);
  const customer = await newCustomer(sandbox);
  const compare = (query: string) => customer.send("GET", `${billPath}/simple-compare?${query}`);
  const unknown = "00000000-0000-4000-8000-000000000000";
  expect((await compare(`plan_group=${groups.cleanEnergy}&uuid=${unknown}`)).status).toBe(404);
  const { uuid } = (await upload(sandbox, customer)).body;
  await asked(1);
  expect((await compare(`plan_group=${groups.cleanEnergy}&uuid=${uuid}`)).status).toBe(409);
  expect((await compare(`plan_group=${groups.cleanEnergy}&uuid=${unknown}`)).status).toBe(404);
  expect((await compare(`plan_group=${unknown}&uuid=${uuid}`)).status).toBe(404);
  expect((await compare(`uuid=${uuid}`)).status).toBe(422);
});

it("everything is forgotten with the rest, a bill that is being read too", async () => {
  const { read, asked } = heldReader();
  const SANDBOX_DATA = freshFolder();
  const sandbox = await testSandbox({ SANDBOX_DATA }, ":memory:", read);
  await upload(sandbox, await newCustomer(sandbox));
  await asked(1);
  await sandbox.call("POST", "/__sandbox/reset");
  expect(sandbox.world.comparisons.pending()).toEqual([]);
  expect(filesIn(SANDBOX_DATA)).toEqual([]);
});
