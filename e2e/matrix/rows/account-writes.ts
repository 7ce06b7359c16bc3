import { Account } from "../../pages/account.ts";
import { Enrollment } from "../../pages/enrollment.ts";
import { cardOf } from "../enrolling.ts";
import type { Person } from "../person.ts";
import type { Row } from "../row.ts";
import { comesTo, demo, presses, shows } from "./who.ts";

const journey = "3 Live with it";
const hand = ({ page, world }: Person) => new Account(page, world);
const form = ({ page, world, email }: Person) => new Enrollment(page, world, email);
const billing = "/v1/account/billing";

interface Bill {
  number: string;
  paid_at: string | null;
  payments: { status: string }[];
}
/** The bills that were to be paid, by person. */
const owed = new WeakMap<Person, string>();

const opensCardForm = async (person: Person) => {
  await comesTo(person, "/home/1/payment");
  await presses(/^Use another card$/)(person);
};

export const accountWrites: Row[] = [
  {
    journey,
    deed: "pays a bill",
    method: "POST",
    path: `${billing}/invoices/*/pay`,
    isWrite: true,
    // What is unsure is waited out, and the clock is everybody's.
    isEverybodys: true,
    person: async (world, browser) => {
      const person = await demo("past-due")(world, browser);
      const payment_method_id = await cardOf(person);
      await person.light("POST", `${billing}/ensure-payment-method-added`, { payment_method_id });
      return person;
    },
    begin: async (person) => {
      owed.set(person, await hand(person).openBill());
      await comesTo(person, person.page.url());
      await hand(person).askToPay();
    },
    act: (person) => hand(person).payButton.click(),
    goOn: async (person) => {
      const look = person.page.getByRole("button", { name: "Look again" });
      if (await look.isVisible()) {
        await person.world.advance("+11m");
        return look.click();
      }
      if (!(await hand(person).payButton.isVisible())) await hand(person).askToPay();
      await hand(person).payButton.click();
    },
    isDone: shows(({ page }) => page.getByRole("status").filter({ hasText: /^\$[\d.,]+ is paid/ })),
    wrongs: async (person) => {
      const bill: Bill = await person.light("GET", `${billing}/invoices/${owed.get(person)}`);
      const paid = bill.payments.filter(({ status }) => /succe|paid/i.test(status)).length;
      return bill.paid_at && paid === 1 ? [] : [`${paid} payments`];
    },
  },
  {
    journey,
    deed: "opens the form for another card",
    method: "POST",
    path: `${billing}/payment-session`,
    isWrite: true,
    person: demo("settled"),
    isReusable: true,
    begin: (person) => comesTo(person, "/home/1/payment"),
    act: presses(/^Use another card$/),
    isDone: async ({ page }) =>
      page
        .frameLocator('iframe[title*="ecure payment input frame"]')
        .getByLabel(/Card number/)
        .isVisible(),
  },
  {
    journey,
    deed: "saves another card",
    method: "POST",
    path: `${billing}/ensure-payment-method-added`,
    isWrite: true,
    person: demo("settled"),
    begin: async (person) => {
      await opensCardForm(person);
      await form(person).fillCard("5555555555554444");
      await person.page.getByRole("checkbox").check();
      await form(person).afterScroll(person.page.getByRole("button", { name: /^Save this card/ }));
    },
    act: presses(/^Save this card/),
    isDone: shows(({ page }) => page.getByRole("status").filter({ hasText: "Your card is saved" })),
    wrongs: async (person) => {
      const card: { card?: { last4: string }; last4?: string } = await person.light(
        "GET",
        `${billing}/payment-method`,
      );
      return JSON.stringify(card).includes("4444") ? [] : ["Light has another card"];
    },
  },
  {
    journey,
    deed: "changes the billing address",
    method: "PUT",
    path: `${billing}/address`,
    isWrite: true,
    person: demo("settled"),
    begin: async (person) => {
      const { page } = person;
      await comesTo(person, "/home/1/payment");
      await presses(/^Change the billing address$/)(person);
      await page.getByRole("radio", { name: /To another address/ }).check();
      await page.getByLabel("Street and number, or P.O. box").fill("PO Box 77");
      await page.getByLabel("City").fill("Waco");
      await page.getByLabel("State").selectOption("TX");
      await page.getByLabel("ZIP code").fill("76701");
    },
    act: presses(/^Save this address$/),
    isDone: shows(({ page }) => page.getByText("The billing address is saved.")),
    wrongs: async (person) => {
      const kept: { address_1: string } = await person.light("GET", `${billing}/address`);
      return kept.address_1 === "PO Box 77" ? [] : [`the address is ${kept.address_1}`];
    },
  },
  {
    journey,
    deed: "renews",
    method: "POST",
    path: "/v1/account/locations/*/renewal-plans/accept",
    isWrite: true,
    person: demo("renewal"),
    begin: async (person) => {
      const { page } = person;
      await page.goto("/home/1/plan/renew");
      const href = await page
        .getByRole("link", { name: /^Choose this plan/ })
        .first()
        .getAttribute("href");
      await comesTo(person, href ?? "");
      for (const box of await page.getByRole("checkbox").all()) await box.check();
    },
    act: presses(/^Renew with this plan$/),
    isDone: shows(({ page }) => page.getByRole("heading", { level: 1, name: "You have renewed" })),
    wrongs: async ({ world, uuid }) => {
      const { contracts }: { contracts: { contract_start: string }[] } = await world.control(
        "GET",
        `/accounts/${uuid}`,
      );
      const today = new Date().toISOString().slice(0, 10);
      const coming = contracts.filter(({ contract_start }) => contract_start > today).length;
      return coming === 1 ? [] : [`${coming} renewals`];
    },
  },
  {
    journey,
    deed: "changes the name",
    method: "PATCH",
    path: "/v1/app/accounts/{account}",
    isWrite: true,
    person: demo("settled"),
    begin: async (person) => {
      await comesTo(person, "/settings");
      await presses(/^Change: Name and phone$/)(person);
      await person.page.getByLabel("Last name").fill("Vega Luna");
    },
    act: presses(/^Save$/),
    isDone: shows(({ page }) => page.getByText("Saved.", { exact: true })),
    wrongs: async (person) => {
      const { last_name }: { last_name: string } = await person.light("GET", "/v1/account");
      return last_name === "Vega Luna" ? [] : [`the name is ${last_name}`];
    },
  },
  {
    journey,
    deed: "changes the e-mail",
    method: "PATCH",
    path: "/v1/app/accounts/{account}",
    isWrite: true,
    person: demo("settled"),
    begin: async (person) => {
      const { page, email } = person;
      await comesTo(person, "/settings");
      await presses(/^Change: E-mail$/)(person);
      await page.getByLabel("New e-mail").fill(email);
      await presses(/^Send the code$/)(person);
      await page.getByLabel("Six-digit code").fill(await person.world.code(email));
    },
    act: presses(/^Change my e-mail$/),
    again: presses(/^(Change my e-mail|Change it there too)$/),
    // Who signs in with the new one while Light has the old one is told so, with a button, as soon as the page shows the new one.
    isDone: async ({ page, email }) => {
      const isShown = await page.getByRole("definition").getByText(email).isVisible();
      const behind = page.getByText(/Not saved for:|still has another e-mail/);
      return isShown && !(await behind.first().isVisible());
    },
    wrongs: async (person) => {
      const { email }: { email: string } = await person.light("GET", "/v1/account");
      return email === person.email ? [] : ["Light has the old e-mail"];
    },
  },
];
