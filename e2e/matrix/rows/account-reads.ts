import type { Locator } from "../../fixtures/test.ts";
import type { Person } from "../person.ts";
import type { Row } from "../row.ts";
import { demo, isOn, opens, shows } from "./who.ts";

const settled = demo("settled");

/** A page of the account and what it shows of one reply. */
const looksAt = (deed: string, path: string, address: string, find: (person: Person) => Locator): Row => ({
  journey: "2 Look at the account",
  deed,
  method: "GET",
  path,
  person: settled,
  isReusable: true,
  begin: (person) => person.isForgotten(),
  act: opens(address),
  isDone: shows(find),
});

const region = (name: string) => (person: Person) => person.page.getByRole("region", { name });
const title = (name: RegExp) => (person: Person) => person.page.getByRole("heading", { level: 1, name });
const text = (words: RegExp) => (person: Person) => person.page.locator("main").getByText(words);
const within = (selector: string) => (person: Person) => person.page.locator(`main ${selector}`);
const bills = "/v1/account/billing/invoices";
const place = "/v1/account/locations/*";

/** Months ago, as YYYY-MM: the newest may have no readings yet. */
const monthAgo = (count: number) => {
  const day = new Date();
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - count, 15)).toISOString();
};

const bill: Row = {
  ...looksAt("opens a bill", `${bills}/*`, "/home/1/bills", region("Every charge")),
  act: async (person) => {
    const { data }: { data: { number: string }[] } = await person.light("GET", `${bills}?limit=2`);
    await opens(`/home/1/bills/${data[1]?.number}`)(person);
  },
};

/** What the browser saves as a file counts as reached; a refusal has to be a page that says so. */
const saves = (deed: string, path: string, address: string, press: RegExp): Row => {
  const saved = new WeakSet<Person>();
  return {
    ...looksAt(deed, path, address, within("h1")),
    isReusable: false,
    begin: async (person) => {
      await isOn(address)(person);
      await person.isForgotten();
      person.page.on("download", () => saved.add(person));
    },
    act: ({ page }) =>
      page
        .getByRole("link", { name: press })
        .or(page.getByRole("button", { name: press }))
        .click(),
    isDone: async (person) => saved.has(person),
  };
};

export const accountReads: Row[] = [
  looksAt("opens the home", "/v1/account", "/home/1", title(/^Hello/)),
  {
    ...looksAt("opens the home an hour later", "/v1/app/accounts/*/token", "/home/1", title(/^Hello/)),
    method: "POST",
    // The clock is everybody's; after an hour the kept token is no longer good.
    isEverybodys: true,
    begin: ({ world }) => world.advance("+61m"),
  },
  looksAt("sees what is owed at home", bills, "/home/1", region("What you owe")),
  looksAt("sees the contract at home", `${place}/plan`, "/home/1", text(/days? left/)),
  looksAt("sees the last days at home", `${place}/usage/daily`, "/home/1", region("Your last 14 days")),
  looksAt(
    "sees the year by month",
    `${place}/usage/monthly`,
    `/home/1/usage/${monthAgo(12).slice(0, 4)}`,
    text(/^Show as a table/),
  ),
  looksAt(
    "sees a month by day",
    `${place}/usage/daily`,
    `/home/1/usage/${monthAgo(2).slice(0, 7)}`,
    text(/^Show as a table/),
  ),
  looksAt(
    "sees a day",
    `${place}/usage/intervals`,
    `/home/1/usage/${monthAgo(2).slice(0, 10)}`,
    within("canvas"),
  ),
  looksAt("sees the bills", bills, "/home/1/bills", ({ page }) =>
    page.getByRole("list", { name: "Your bills" }),
  ),
  bill,
  looksAt("sees the card", "/v1/account/billing/payment-method", "/home/1/payment", text(/ending in \d{4}/)),
  looksAt("sees the billing address", "/v1/account/billing/address", "/home/1/payment", within("address")),
  looksAt(
    "sees the plan",
    `${place}/plan`,
    "/home/1/plan",
    text(/Termination fee|fee for ending|ending early/i),
  ),
  looksAt("sees the documents", `${place}/all-documents`, "/home/1/documents", within("article")),
  looksAt("sees whom to call", `${place}/support-info`, "/home/1/service", within("a[href^=tel]")),
  looksAt("sees the homes", "/v1/account", "/homes", text(/^Service on$/)),
  looksAt("sees the settings", "/v1/account", "/settings", ({ page }) =>
    page.getByRole("button", { name: "Change: Name and phone" }),
  ),
  {
    ...looksAt(
      "sees the renewal offers",
      `${place}/renewal-plans/request`,
      "/home/1/plan/renew",
      within("article"),
    ),
    method: "POST",
    person: demo("renewal"),
  },
  saves("exports the usage", `${place}/usage/intervals`, "/home/1/usage/export", /^(Download|Make)/),
  {
    ...saves("exports the calendar", `${place}/plan`, "/home/1/plan", /in my calendar/),
    person: demo("renewal"),
  },
  saves("exports all data", "/v1/account", "/settings", /^Download my data/),
];
