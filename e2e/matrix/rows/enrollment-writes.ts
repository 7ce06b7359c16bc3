import { canarySsn, Enrollment } from "../../pages/enrollment.ts";
import type { Person } from "../person.ts";
import type { Row } from "../row.ts";
import { comesTo, enrolling, isAt, isOn, opens, presses } from "./who.ts";

const form = ({ page, world, email }: Person) => new Enrollment(page, world, email);

interface LightAccount {
  last_name: string;
  enrollment: Record<string, boolean>;
  locations: { plan_uuid?: string }[];
}
const account = (person: Person): Promise<LightAccount> => person.light("GET", "/v1/account");
const hasFlag = (flag: string) => async (person: Person) =>
  (await account(person)).enrollment[flag] === true ? [] : [`${flag} is not so at Light`];

/** How often Light has done it: refused and failed calls count only where the work came first. */
const accountsOf = async ({ world, email }: Person): Promise<string[]> => {
  const accounts: { email: string }[] = await world.control("GET", "/accounts");
  const count = accounts.filter((each) => each.email === email).length;
  return count === 1 ? [] : [`${count} accounts`];
};

const makesAccount = {
  journey: "1 Enroll",
  method: "POST",
  path: "/v1/app/accounts",
  isWrite: true,
  isEverybodys: true,
  person: enrolling("code"),
  begin: async (person: Person) => {
    await comesTo(person, "/enroll/account/code");
    await person.page.getByLabel("Six-digit code").fill(await person.world.code(person.email));
  },
  act: presses(/^Continue$/),
  isDone: isAt(/\/enroll\/start$/),
  wrongs: accountsOf,
} as const;

const typesSsn = ({ page }: Person) => page.getByLabel(/^Social Security number/).fill(canarySsn);

const allowsCheck = {
  journey: "1 Enroll",
  person: enrolling("credit"),
  begin: async (person: Person) => {
    await comesTo(person, "/enroll/credit");
    await person.page.getByRole("checkbox").check();
    await typesSsn(person);
  },
  act: presses(/Allow the check/),
  isDone: isAt(/\/enroll\/payment$/),
  wrongs: hasFlag("has_submitted_credit_check"),
} as const;

export const enrollmentWrites: Row[] = [
  { ...makesAccount, deed: "signs in, and the account is made" },
  {
    ...makesAccount,
    deed: "signs in; is the lost account there?",
    method: "GET",
    isWrite: false,
    begin: async (person) => {
      await makesAccount.begin(person);
      const lost = {
        method: "POST",
        path: "/v1/app/accounts",
        exact: true,
        kind: "cut",
        when: "after",
        times: 1,
      };
      await person.world.control("POST", "/faults", lost);
    },
  },
  {
    journey: "1 Enroll",
    deed: "corrects the name",
    method: "PATCH",
    path: "/v1/app/accounts/{account}",
    isWrite: true,
    person: enrolling("start"),
    begin: async (person) => {
      const { page } = person;
      await comesTo(person, "/enroll/account");
      await page.getByLabel("Last name").fill("Vega Luna");
    },
    act: presses(/^Continue$/),
    isDone: isAt(/\/enroll\/start$/),
    wrongs: async (person) => {
      const { last_name } = await account(person);
      return last_name === "Vega Luna" ? [] : [`the name is ${last_name}`];
    },
  },
  {
    journey: "1 Enroll",
    deed: "accepts the plan",
    method: "POST",
    path: "/v1/account/enroll/plans/accept",
    isWrite: true,
    person: enrolling("start"),
    begin: async (person) => {
      const { page } = person;
      await comesTo(person, "/enroll/start");
      await page.getByRole("radio", { name: /I live here already/ }).check();
      for (const box of (await page.getByRole("checkbox").all()).slice(0, 3)) await box.check();
    },
    act: presses(/^Accept this plan/),
    isDone: isAt(/\/enroll\/identity$/),
    wrongs: async (person) => {
      const { locations } = await account(person);
      return locations.length === 1 ? [] : [`${locations.length} plans accepted`];
    },
  },
  {
    journey: "1 Enroll",
    deed: "confirms who they are",
    method: "PATCH",
    path: "/v1/account/enroll/identity",
    isWrite: true,
    person: enrolling("identity"),
    begin: isOn("/enroll/identity"),
    act: presses(/This is me/),
    isDone: isAt(/\/enroll\/credit$/),
    wrongs: hasFlag("is_identity_verified"),
  },
  {
    ...allowsCheck,
    deed: "allows the credit check",
    method: "POST",
    path: "/v1/account/enroll/credit-check",
    isWrite: true,
    // The number does not stay in the page once it may have reached Light: it is typed again.
    goOn: async (person) => {
      await typesSsn(person);
      await allowsCheck.act(person);
    },
  },
  {
    ...allowsCheck,
    deed: "gets a token for the credit check",
    method: "POST",
    path: "/v1/app/accounts/{account}/token",
  },
  {
    journey: "1 Enroll",
    deed: "opens the card form",
    method: "POST",
    path: "/v1/account/billing/payment-session",
    isWrite: true,
    person: enrolling("payment"),
    isReusable: true,
    act: opens("/enroll/payment"),
    isDone: async ({ page }) =>
      page
        .frameLocator('iframe[title*="ecure payment input frame"]')
        .getByLabel(/Card number/)
        .isVisible(),
  },
  {
    journey: "1 Enroll",
    deed: "saves the card",
    method: "POST",
    path: "/v1/account/billing/ensure-payment-method-added",
    isWrite: true,
    person: enrolling("payment"),
    begin: async (person) => {
      await comesTo(person, "/enroll/payment");
      await form(person).fillCard("4242424242424242");
      await person.page.getByRole("checkbox").check();
      await form(person).afterScroll(person.page.getByRole("button", { name: /^Save/ }));
    },
    act: presses(/^Save/),
    isDone: isAt(/\/enroll\/review$/),
    wrongs: hasFlag("has_payment_method"),
  },
  {
    journey: "1 Enroll",
    deed: "finishes",
    method: "POST",
    path: "/v1/account/enroll/finalize",
    isWrite: true,
    person: enrolling("review"),
    begin: async (person) => {
      const { page } = person;
      await comesTo(person, "/enroll/review");
      await page.getByRole("button", { name: /^(Finish|Send)/ }).waitFor();
    },
    act: presses(/^(Finish|Send)/),
    isDone: isAt(/\/status$/),
    wrongs: hasFlag("is_enrollment_finalized"),
  },
];
