import type { Locator } from "../../fixtures/test.ts";
import type { World } from "../../fixtures/world.ts";
import type { DemoName } from "../../pages/demo.ts";
import { type Step, standsAt } from "../enrolling.ts";
import { type Browser, Person } from "../person.ts";

export const visitor = (world: World, browser: Browser) => Person.arrive(world, browser);

export const demo = (name: DemoName) => async (world: World, browser: Browser) => {
  const person = await Person.arrive(world, browser);
  await person.isDemo(name);
  return person;
};

export const enrolling = (step: Step) => async (world: World, browser: Browser) => {
  const person = await Person.arrive(world, browser);
  await standsAt(person, step);
  return person;
};

/** A page is opened, however long its server takes. */
export const opens = (path: string) => (person: Person) =>
  person.page.goto(path, { waitUntil: "commit", timeout: 90_000 });

/** A page is open and its script runs: what is pressed before that is lost on a busy machine, fault or not. */
export const comesTo = async ({ page }: Person, path: string) => {
  await page.goto(path);
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll("main form, main button, main [role=combobox]")];
    return parts.every((part) => Object.keys(part).some((key) => key.startsWith("__react")));
  });
};
export const isOn = (path: string) => (person: Person) => comesTo(person, path);

export const shows = (find: (person: Person) => Locator) => (person: Person) =>
  find(person).first().isVisible();
export const isAt = (end: RegExp) => async (person: Person) => end.test(person.page.url());
export const presses = (name: RegExp) => (person: Person) =>
  person.page.getByRole("button", { name }).first().click();
