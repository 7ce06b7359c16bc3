import words from "../data/street-words.json" with { type: "json" };
import type { Random } from "./random.ts";
import type { ZipCode } from "./zip-codes.ts";

const singles = words.single.split(" ");
const firsts = words.first.split(" ");
const seconds = words.second.split(" ");
const suffixes = words.suffixes.split(" ");
const spanish = words.spanish.split(";");
const usHighways: Record<string, string> = words.usHighways;
const interstates: Record<string, string> = words.interstates;
const southTexas = new Set(["780", "783", "784", "785", "788"]);

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? "TH" : (["TH", "ST", "ND", "RD"][number % 10] ?? "TH")}`;
}

function gridName(random: Random): string {
  if (random.chance(0.35)) return `AVENUE ${random.pick([..."ABCDEFGHJKLMNPQRSTUVWX"])}`;
  return `${ordinal(random.int(1, 98))} ${random.pick(["ST", "ST", "ST", "AVE", "DR"])}`;
}

/** A town street such as N CEDAR CREEK DR, 34TH ST or, in South Texas, CALLE DEL NORTE. */
export function townStreet(random: Random, zip: ZipCode): string {
  const prefix = zip.code.slice(0, 3);
  if (southTexas.has(prefix) && random.chance(0.25)) return random.pick(spanish);
  if (random.chance(prefix === "794" ? 0.55 : 0.08)) return gridName(random);
  const direction = random.chance(0.12) ? `${random.pick(["N", "S", "E", "W"])} ` : "";
  const name = random.chance(0.4) ? random.pick(singles) : `${random.pick(firsts)} ${random.pick(seconds)}`;
  return `${direction}${name} ${random.pick(suffixes)}`;
}

/** A country road such as FM 1960 RD W, CR 214, US HWY 83 N or IH 35. */
export function ruralRoad(random: Random, zip: ZipCode): string {
  const region = zip.code.slice(0, 2);
  const direction = random.chance(0.25) ? ` ${random.pick(["N", "S", "E", "W"])}` : "";
  const kind = random.next();
  if (kind < 0.4) return `CR ${random.int(101, 4899)}`;
  if (kind < 0.75) return `FM ${random.int(8, 3549)}${random.chance(0.3) ? " RD" : ""}${direction}`;
  if (kind < 0.83) return `PRIVATE RD ${random.int(1010, 8990)}`;
  if (kind < 0.88) return `STATE HWY ${random.int(3, 361)}${direction}`;
  if (kind < 0.96) return `US HWY ${random.pick((usHighways[region] ?? "83").split(" "))}${direction}`;
  const service = random.pick(["", "N ", "S "]);
  return `${service}IH ${random.pick((interstates[region] ?? "35").split(" "))}`;
}
