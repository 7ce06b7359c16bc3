import type { StoredPlan } from "../plan-quote.ts";
import { dollars } from "./figures.ts";
import { planWords } from "./plan-words-en.ts";
import { rep } from "./rep.ts";

export const eflWords = {
  plan: planWords,
  title: "Electricity Facts Label (EFL)",
  averages: {
    caption: "Average price",
    use: "Average monthly use",
    price: "Average price per kWh",
    note: "These averages hold every charge that comes each month, your utility's delivery charges among them. Sales tax and the reimbursement of the gross receipts tax come on top. Your own average depends on how much electricity you use, so no month will match them exactly.",
    shares: (shares: string) => ` They assume that you use ${shares}.`,
    outside: " Credits for car charging are not counted, since not every home earns them.",
  },
  components: {
    caption: "What the price is made of",
    energy: "Energy charge",
    energyIn: (period: string) => `Energy charge: ${period}`,
    base: "Base charge",
    perMonth: (amount: string) => `${amount} per month`,
    credit: "Usage credit",
    creditWhen: (amount: string, use: string) =>
      `${amount} off in a month in which you use ${use} or more; nothing in any other month`,
    minimum: "Minimum use fee",
    minimumWhen: (amount: string, use: string) => `${amount} in a month in which you use less than ${use}`,
    vehicle: "Car charging credit",
    vehicleWhen: (rate: string, window: string) =>
      `${rate} back on what your car takes from ${window}, every day`,
    export: "Surplus solar credit",
    exportPer: (rate: string) => `${rate} that your home sends to the grid`,
    delivery: (tdu: string) => `${tdu} delivery charge, by use`,
    deliveryFixed: (tdu: string) => `${tdu} delivery charge, fixed`,
    passedOn: "passed on without mark-up",
  },
  bill: {
    caption: "How a month adds up",
    use: "Use in the month",
    energy: "Energy",
    base: "Base charge",
    minimum: "Minimum use fee",
    credit: "Usage credit",
    delivery: (tdu: string) => `${tdu} delivery`,
    total: "Total before taxes",
  },
  variableNotice: `Except in your first month, the price of this plan is set at the sole discretion of ${rep.short_name} and can change every month. See the prices of the last 24 months at ${rep.web}/price-history, or hear them at ${rep.phone}.`,
  chart: {
    caption: "Disclosure chart",
    type: "Type of product",
    term: "Contract term",
    fee: "Do I pay a fee if I end the contract early?",
    change: "Can my price change during the contract period?",
    how: "If it can change, how, and by how much?",
    other: "What other fees may I be charged?",
    prepaid: "Is this a pre-pay or pay-in-advance product?",
    solar: `Does ${rep.short_name} buy surplus renewable power that my home makes?`,
    renewable: "Renewable content of this product",
    statewide: "Statewide average renewable content",
    changeFixed: "The rate is fixed. It can move only for the causes in the next row.",
    howFixed:
      "Only with actual changes in your utility's delivery charges (usually reset on March 1 and September 1), in fees that ERCOT or the Texas Reliability Entity puts on load, or by new laws or orders that put costs on us beyond our control. Such a change is passed on as it is, up or down.",
    changeVariable: "Yes, every month after the first.",
    howVariable:
      "The energy charge follows what electricity costs us; there is no upper limit. Each bill tells how to learn the next month's price. Delivery charges change when your utility changes them.",
    otherFees: `Late payment: ${rep.late_fee_percent}% of the overdue amount, once. Returned payment: ${dollars(rep.returned_payment_fee_dollars)}. Reconnection after non-payment: ${dollars(rep.reconnection_fee_dollars)}. What your utility charges for work at the meter (a move-in, a same-day or out-of-cycle read) is passed on as it is. See the Terms of Service.`,
    yes: "Yes.",
    no: "No.",
    solarNone: "No, not on this plan.",
    solarYes: (rate: string) => `Yes, at ${rate}. Credits go against your bill and are not paid out in cash.`,
    renewableOf: (plan: StoredPlan) => `This product is ${plan.renewable_percent}% renewable.`,
  },
  contact: [
    `Questions? ${rep.name}, ${rep.address}`,
    `${rep.phone} (toll-free), ${rep.hours}`,
    `${rep.email} · ${rep.web} · PUCT certificate ${rep.certificate} (sandbox)`,
  ],
};

export type EflWords = typeof eflWords;
