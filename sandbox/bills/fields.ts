import type { Field } from "./find-value.ts";
import { findDays, findKwh, findMoney } from "./values.ts";

/** Labels of the bills of Texas retailers, English and Spanish, matched on folded text. */
const totalsThatAreNot =
  /previous|prior|last bill|past due|after|late|anterior|despues|vencido|average|promedio|enrolled|deposit/;

export const currentCharges: Field<number> = {
  labels: [
    /(total )?(de )?(current|new) (month'?s? )?(electric(ity)? |energy |service )?charges|(total )?(de )?cargos (actuales|corrientes|nuevos)/,
    /total (electric(ity)? |energy )?charges( for)?( this (bill|month|period))?|charges this (month|period)|total (de )?(los )?cargos( de(l| este)? (mes|periodo))?/,
  ],
  not: /due|previous|prior|past|after|non-?recurring|delivery|tdu|tdsp|anterior|entrega|average|taxable/,
  values: findMoney,
};

export const amountDue: Field<number> = {
  labels: [
    /total amount due|total (a pagar|adeudado)|total due/,
    /amount due|amount you owe|current balance|balance due|please pay|pay this amount|account balance|(monto|cantidad|importe) a pagar|saldo (actual|a pagar|total)/,
  ],
  not: totalsThatAreNot,
  values: findMoney,
};

export const previousBalance: Field<number> = {
  labels: [
    /previous (amount due|balance|statement)|prior balance|(balance|amount) (of|from|on) (your )?(last|previous) (bill|invoice|statement)|last (bill|statement) (amount|balance)|(saldo|balance|monto) anterior|factura anterior/,
  ],
  values: findMoney,
};

export const balanceForward: Field<number> = {
  labels: [
    /balance (brought )?forward|past[- ]due( balance| amount)?|unpaid balance|credit (brought|carried) forward|saldo (pendiente|vencido|transferido)/,
  ],
  not: /after|if |may|will|current/,
  values: findMoney,
};

export const payments: Field<number> = {
  labels: [/payments?\b( received| applied)?|pagos? recibidos?|pagos\b/],
  not: /due|slip|coupon|stub|fee|arrange|option|plan|method|payable|next|amount|address|auto/,
  values: findMoney,
};

export const totalKwh: Field<string> = {
  labels: [
    /total (kwh|electricity|energy|metered|billed)? ?(usage|used|use|consumption|kwh)|(kwh|electricity|energy|billed|metered) (usage|used|consum(ed|ption)|billed)|consumo total|total (de )?(consumo|kwh)|kwh (consumidos|usados|totales)|energia consumida/,
    /usage \(kwh\)|consumo \(kwh\)|consumo de (energia|electricidad)|usage this (month|period)|\busage\b|\bconsumo\b/,
  ],
  not: /average|promedio|history|historial|last (year|month)|month:|mes:|daily|per day|diario|exported|surplus|generat|excedente|charge|cargo|credit|demand|%/,
  values: (text) => findKwh(text).filter((one) => Number(one.value) < 100_000),
};

export const exportedKwh: Field<string> = {
  labels: [
    /(kwh|energy|electricity|solar|generation|surplus) (exported|returned|sent|outflow|buyback)|exported|surplus (generation|energy)|outflow|buy-?back|(energia|kwh) (exportad|excedente|devuelt)|excedente/,
  ],
  values: (text) => findKwh(text).filter((one) => one.has_unit || /^\s*-?[\d,.]+\s*$/.test(text)),
};

export const invoiceDate: Field<string> = {
  labels: [
    /(invoice|bill(ing)?|statement|issue) date|date (of (bill|invoice|issue)|issued|billed|prepared)|fecha (de|del) (la )?(factura|facturacion|emision|cuenta|recibo)/,
    /\b(invoice|bill|statement)\b.{0,12}\b(dated|issued|prepared)|\bissued\b|\bemitida\b/,
  ],
  not: /due|next|proxima|vencimiento/,
  values: findDays,
};

export const contractEnd: Field<string> = {
  labels: [
    /(contract|agreement|plan|term|rate|price)( term)? (end(s|ing)?|expir(es|ation|y)|through|until|good through)|(contract|plan|term|agreement)\b.{0,40}\b(expires|ends)\b|(fin|vencimiento|termina(cion)?|expiracion) (de(l)? )?(su )?(contrato|plan)|(contrato|plan)( .{0,12})? (vence|termina|finaliza|hasta)/,
  ],
  not: /month-to-month|mes a mes/,
  values: findDays,
};

export const period =
  /billing (period|cycle)|service (period|dates?|from)|(bill|usage|read(ing)?|meter read) (period|dates?)|days? billing|dates of service|from|periodo (de )?(facturacion|servicio|consumo)|fechas? de (servicio|lectura)|desde|del/;
