import type { Random } from "../addresses/random.ts";

/** Words of the porch and the prairie, so that nobody takes a demo person for a real one. */
const firstNames = [
  "Marlo",
  "Juniper",
  "Odell",
  "Clover",
  "Teo",
  "Wren",
  "Rosalind",
  "Amado",
  "Hattie",
  "Lazaro",
];
const lastNames = [
  "Lampwick",
  "Porchman",
  "Bluebonnet",
  "Mockingbird",
  "Cicada",
  "Mesquite",
  "Kilowatt",
  "Sundial",
];

export function demoName(random: Random): { first_name: string; last_name: string } {
  return { first_name: random.pick(firstNames), last_name: random.pick(lastNames) };
}
