import { readFileSync } from "node:fs";

export type UtilityName = "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";

const displayNames: Record<UtilityName, string> = {
  ONCOR: "ONCOR",
  CENTERPOINT: "CenterPoint",
  AEP_CENTRAL: "AEP Texas Central",
  AEP_NORTH: "AEP Texas North",
  TNMP: "Texas-New Mexico Power",
  LUBBOCK: "Lubbock Power & Light",
};

export interface Utility {
  name: UtilityName;
  display_name: string;
}

/** `utilities` is empty where there is no retail choice; the primary one comes first. */
export interface ZipCode {
  code: string;
  city: string;
  county: string;
  delivers: boolean;
  likelihood: number;
  utilities: Utility[];
}

function rows(file: string): string[][] {
  const text = readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}

function isUtilityName(name: string): name is UtilityName {
  return Object.hasOwn(displayNames, name);
}

function utility(name: string): Utility {
  if (!isUtilityName(name)) throw new Error(`zip-utilities.csv names an unknown utility: ${name}`);
  return { name, display_name: displayNames[name] };
}

/** Every Texas ZIP code, by code. Later rows of zip-utilities.csv win over earlier ones. */
export function readZipCodes(): Map<string, ZipCode> {
  const zips = new Map<string, ZipCode>();
  for (const [code = "", city = "", county = "", type] of rows("texas-zips.csv")) {
    zips.set(code, { code, city, county, delivers: type === "delivery", likelihood: 0, utilities: [] });
  }
  for (const [from = "", to = "", likelihood, names = ""] of rows("zip-utilities.csv")) {
    const utilities = names.split(" ").filter(Boolean).map(utility);
    for (let code = Number(from); code <= Number(to); code++) {
      const zip = zips.get(String(code));
      if (zip) Object.assign(zip, { likelihood: Number(likelihood), utilities });
    }
  }
  return zips;
}
