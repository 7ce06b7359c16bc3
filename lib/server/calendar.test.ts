import "./test-world.ts";
import { expect, test, vi } from "vitest";

const world = vi.hoisted(() => ({ end: "2027-01-05" }));
vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-11-21T18:00:00Z") }));
vi.mock("./account-light.ts", () => ({
  recentAccountLight: () => ({
    getAccount: async () => ({
      account_number: "LT-998877",
      email: "marisol@porchlight.example",
      locations: [{ uuid: "l-1", address_1: "100 ELM ST", utility_number: "10443720000000000" }],
    }),
    getPlan: async () => ({
      uuid: "p-1",
      name: "Clean Energy",
      rate_structure: "fixed",
      contract_start: "2026-01-06",
      contract_end: world.end,
      early_termination_fee_dollars: "150.00",
    }),
    listAllDocuments: async () => [],
    listInvoices: async () => ({
      data: [{ number: "INV-7", total_cents: 14_210, payment_due_date: "2026-12-07" }],
    }),
    getInvoice: async () => ({
      number: "INV-7",
      total_cents: 14_210,
      amount_due_cents: 4_210,
      payment_due_date: "2026-12-07",
    }),
  }),
}));

const { calendarFile } = await import("./calendar.ts");
const home = {
  id: "h-1",
  user_id: "u-1",
  number: 2,
  name: "Casa",
  light_account_uuid: "a-1",
  finalized_at: null,
};
const lines = async (locale: "en" | "es") =>
  (await calendarFile(home, locale)).replaceAll("\r\n ", "").split("\r\n");
const values = (file: string[], name: string) =>
  file.filter((line) => line.startsWith(name)).map((line) => line.slice(line.indexOf(":") + 1));

test("each day is a whole day of its date, whatever the zone of the server", async () => {
  const file = await lines("en");
  expect(values(file, "DTSTART;VALUE=DATE")).toEqual(["20261223", "20270105", "20261207"]);
  expect(file.filter((line) => line.startsWith("DTEND"))).toEqual([]);
});

test("an event keeps its UID when the file is made again, in another language or with the end moved", async () => {
  const first = values(await lines("en"), "UID");
  world.end = "2027-01-20";
  expect(values(await lines("es"), "UID")).toEqual(first);
  expect(new Set(first).size).toBe(3);
});

test("it speaks the reader's language, calls the home by its name and holds nothing that identifies the customer", async () => {
  const file = (await lines("es")).join("\n");
  expect(file).toContain("Último día del contrato de electricidad\\, Casa");
  expect(file).toContain("Vence la factura de electricidad de $42.10\\, Casa");
  for (const secret of ["LT-998877", "marisol", "10443720000000000", "a-1", "l-1"]) {
    expect(file).not.toContain(secret);
  }
});
