import type { Person } from "../person.ts";
import type { Row } from "../row.ts";
import { demo, enrolling, isAt, isOn, opens, presses, shows, visitor } from "./who.ts";

const app = "/v1/app/accounts/enroll";
const box = ({ page }: Person) => page.getByRole("combobox");
const option = (address: RegExp) => shows(({ page }) => page.getByRole("option", { name: address }));
const atSearch = isOn("/enroll/address?zip=77008");

export const enrollmentReads: Row[] = [
  {
    journey: "1 Enroll",
    deed: "checks a ZIP code",
    method: "POST",
    path: `${app}/eligibility`,
    isEverybodys: true,
    person: visitor,
    isReusable: true,
    act: opens("/enroll/address?zip=77008"),
    isDone: shows(box),
  },
  {
    journey: "1 Enroll",
    deed: "types an address",
    method: "POST",
    path: `${app}/address-search`,
    isEverybodys: true,
    person: visitor,
    isReusable: true,
    begin: atSearch,
    act: (person) => box(person).fill("104 switchback"),
    isDone: option(/^104 SWITCHBACK/),
  },
  {
    journey: "1 Enroll",
    deed: "opens a building",
    method: "POST",
    path: `${app}/address-search`,
    isEverybodys: true,
    person: visitor,
    isReusable: true,
    begin: async (person) => {
      await atSearch(person);
      await box(person).fill("200 switchback");
      await person.page.getByRole("option", { name: /200 SWITCHBACK/ }).waitFor();
    },
    act: ({ page }) => page.getByRole("option", { name: /200 SWITCHBACK/ }).click(),
    isDone: shows(({ page }) => page.getByRole("heading", { name: /Which unit/ })),
  },
  {
    journey: "1 Enroll",
    deed: "gives the whole address",
    method: "POST",
    path: `${app}/full-address-search`,
    isEverybodys: true,
    person: visitor,
    isReusable: true,
    begin: async (person) => {
      await atSearch(person);
      await presses(/^Type the whole address/)(person);
      await person.page.getByLabel("Street address").fill("104 Switchback Ln");
      await person.page.getByLabel("City").fill("Houston");
    },
    act: presses(/^Find this home/),
    isDone: isAt(/\/enroll\/confirm$/),
  },
  {
    journey: "1 Enroll",
    deed: "gives an ESI ID",
    method: "POST",
    path: "/v1/account/enroll/esi-id-search",
    isEverybodys: true,
    person: visitor,
    isReusable: true,
    begin: async (person) => {
      const asked = { query: "104 switchback", postal_code: "77008" };
      const [home]: { esi_id: string }[] = await person.api("POST", "/enrollment/address-search", asked);
      await atSearch(person);
      await presses(/^Use the ESI ID/)(person);
      await person.page.getByLabel("ESI ID").fill(home?.esi_id ?? "");
    },
    act: presses(/^Look it up/),
    isDone: isAt(/\/enroll\/confirm$/),
  },
  {
    journey: "1 Enroll",
    deed: "sees the plans",
    method: "POST",
    path: `${app}/plans/request`,
    isEverybodys: true,
    person: enrolling("plans"),
    act: opens("/enroll/plans"),
    isDone: shows(({ page }) => page.getByRole("button", { name: /^Choose .*: / })),
  },
  {
    journey: "1 Enroll",
    deed: "opens the step of the first day",
    method: "GET",
    path: "/v1/account",
    person: enrolling("start"),
    isReusable: true,
    act: opens("/enroll/start"),
    isDone: shows(({ page }) => page.getByRole("radio", { name: /I live here already/ })),
  },
  {
    journey: "1 Enroll",
    deed: "opens the review",
    method: "GET",
    path: "/v1/account",
    person: enrolling("review"),
    isReusable: true,
    act: opens("/enroll/review"),
    isDone: shows(({ page }) => page.getByRole("button", { name: /^(Finish|Send)/ })),
  },
  {
    journey: "1 Enroll",
    deed: "follows the enrollment",
    method: "GET",
    path: "/v1/account",
    person: demo("just-enrolled"),
    isReusable: true,
    act: opens("/home/1/status"),
    isDone: shows(({ page }) => page.getByRole("heading", { name: "What happens now" })),
  },
];
