import type { Problem } from "./bill-read.ts";
import { folded } from "./values.ts";

const electricity = [
  /kwh|kilowatt/,
  /electric|electricidad|energia/,
  /esi[\s-]?id|puct?\b|retail electric|oncor|centerpoint|aep texas|tnmp|texas-new mexico|lp&l/,
  /amount due|total due|current charges|invoice|statement|billing|factura|a pagar|cargos/,
  /meter|medidor|reading|lectura|usage|consumo/,
];
const gas = [
  /\bccf\b|\bmcf\b|therms?\b/,
  /natural gas|gas service|gas (usage|meter|charge|consumption)|gas natural/,
  /atmos|texas gas|gas company/,
];

/** Null for a bill of electricity, else the sentence that says what the page is instead. */
export function notABill(text: string): Problem | null {
  const plain = folded(text);
  const count = (marks: readonly RegExp[]) => marks.filter((mark) => mark.test(plain)).length;
  if (count(gas) >= 2 && !/\d\s?kwh|kwh\s+(usage|used)/.test(plain)) {
    return "This is a gas bill. Upload an electricity bill.";
  }
  const hasAmount = /\d\.\d{2}\b/.test(plain);
  return count(electricity) >= 4 && hasAmount ? null : "This does not look like an electricity bill.";
}
