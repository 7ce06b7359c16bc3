import type { StoredPlan } from "../plan-quote.ts";
import { dollars } from "./figures.ts";
import { planWords } from "./plan-words-en.ts";
import { rep } from "./rep.ts";
import { type Block, section } from "./sheet.ts";

/** Terms of Service, with the contents that 16 TAC 25.475(f) asks for. */
export function terms(plan: StoredPlan): Block[] {
  const isVariable = plan.rate_structure === "variable";
  return [
    {
      kind: "chart",
      caption: "Your plan",
      rows: [
        ["Plan", `${plan.name}, ${planWords.product(plan)}`],
        ["Contract term", planWords.term(plan)],
        ["Energy charge", averageEnergy(plan)],
        ["Base charge", `${dollars(plan.plan_monthly_cost_dollars)} per month`],
        ["Early termination fee", planWords.endingEarly(plan)],
        ["Electricity Facts Label", plan.document_versions.efl],
      ],
    },
    section(
      "1. Who we are, and what your contract is",
      `${rep.name} is a retail electric provider with certificate ${rep.certificate} of the Public Utility Commission of Texas (PUCT). Reach us at ${rep.phone} (toll-free), ${rep.email}, ${rep.web} or ${rep.address}.`,
      "Your contract consists of these Terms of Service, the Electricity Facts Label (EFL) of your plan, Your Rights as a Customer (YRAC) and the record of your enrollment. Keep a copy of each. You can ask us for them in English or in Spanish at any time.",
    ),
    section(
      "2. What you pay",
      `You pay the charges on the EFL ${plan.document_versions.efl}, and the taxes and assessments that apply to electricity. Delivery charges are set by ${plan.tdu_shortname}, your transmission and distribution utility (TDU), and we pass them on without mark-up. We may always charge less than the EFL says, never more.`,
    ),
    section(
      "3. How long the contract lasts",
      isVariable
        ? "This plan has no term: it goes on from month to month until you or we end it. We give at least 14 days' written notice before we end it."
        : `The contract lasts ${planWords.term(plan).toLowerCase()} from the day of the meter read on which our service begins. We will send you written notice that it is about to expire, at least 14 days ahead; for a home, we send three notices over the last third of the term, the last of them at least 30 days before the end (15 days if the term is four months or less).`,
      isVariable
        ? "You may choose a plan with a term at any time."
        : "If you choose nothing by then, your service goes on from month to month at a variable price, without an early termination fee. The last notice brings the EFL of that product.",
    ),
    section("4. Ending the contract early", planWords.endingEarly(plan)),
    section(
      "5. Your right to cancel",
      "If you are switching to us from another provider, you may cancel this contract without any fee or penalty within three federal business days after you receive these Terms of Service. Tell us by telephone or e-mail. This right belongs to a switch, not to a move into a new home.",
    ),
    section(
      "6. How the contract can change",
      isVariable
        ? "After your first month the price may change each month as the EFL describes. Every bill says how to learn the next price."
        : "The price can change during the term only for the causes named on the EFL: your TDU's charges, ERCOT or Texas Reliability Entity fees on load, and new laws or orders.",
      'We change other terms only with at least 14 days\' written notice, headed "Important notice regarding changes to your contract". You may then leave without a fee for 14 days after the notice. A change that is to your benefit needs no notice.',
    ),
    section(
      "7. Bills and payment",
      "We bill monthly, after your TDU has sent the meter reading; if it has not, the bill may be an estimate and is corrected later. Payment is due 16 days after the bill is issued, or on the next business day.",
      [
        "Pay by card, by bank transfer or by mail. With autopay we charge your saved method 16 days after each invoice; you may stop it whenever you like.",
        "Paper bills by mail are free. We send bills by e-mail only if you agree.",
        "You may ask for level or average billing.",
        "If we billed too much we refund it; if too little we may bill the difference for at most 180 days.",
      ],
    ),
    section("8. Other charges", [
      `Late payment: ${rep.late_fee_percent}% of the overdue amount, once, and never on a balance that already bears it.`,
      `Payment returned by the bank: ${dollars(rep.returned_payment_fee_dollars)}.`,
      `Reconnection after a disconnection for non-payment: ${dollars(rep.reconnection_fee_dollars)}.`,
      "Charges of your TDU for connecting a new service, a move-in, a same-day start, an out-of-cycle read or a meter test, passed on as they are. A standard switch on a regular meter read is free.",
    ]),
    section(
      "9. Credit and deposits",
      "We may ask for satisfactory credit before service begins. A good payment record with another provider, a consumer report, being 65 or older without overdue bills, or a letter that certifies you as a victim of family violence will do. If we ask for a deposit, it is never more than the greater of one fifth of your estimated yearly bill or two months' estimated bills. It earns interest, and comes back after 12 payments on time.",
      "If we refuse service or ask for a deposit because of a consumer report, we tell you so in writing and name the agency.",
    ),
    section(
      "10. If a bill is hard to pay",
      "Call us before the due date. We offer deferred payment plans, and tell you about help with bills. A deferred payment plan may place a switch-hold on your meter until it is paid; we say so before you agree.",
    ),
    section(
      "11. Disconnection",
      "If a bill stays unpaid we may ask your TDU to disconnect, not before the tenth day after a separate written notice. We do not disconnect on a weekend or holiday, in an extreme weather emergency, or while a payment plan is kept. Tell us, and your TDU, if someone in the home depends on electric medical equipment or has a condition that would grow worse.",
    ),
    section(
      "12. Starting and moving",
      `By enrolling you confirm that you are at least 18 and may choose the provider for the address. You authorize us to become your provider and ask ${plan.tdu_shortname} to begin service. Do not cancel with your present provider yourself. If you move, give us your new address and, if asked, proof: no early termination fee is due.`,
    ),
    section(
      "13. Outages, and what we answer for",
      "Your TDU owns the wires and the meter. Report outages and emergencies to it, at the number on your bill. Neither of us is liable for what lies beyond our control. We do not promise uninterrupted power, and our liability is limited to direct damages.",
    ),
    section(
      "14. Fair treatment and privacy",
      "We do not refuse service or set terms because of race, creed, color, national origin, ancestry, sex, marital status, lawful source of income, level of income, disability, familial status, or where in Texas you live. We do not sell or release what we know about you without your consent, except as the law allows.",
    ),
    section(
      "15. Complaints",
      `Please tell us first: ${rep.phone} or ${rep.email}. We answer within 21 days. If you are not satisfied, turn to the PUCT: 1-888-782-8477, puc.texas.gov, P.O. Box 13326, Austin, TX 78711-3326. Texas law applies to this contract.`,
    ),
  ];
}

function averageEnergy(plan: StoredPlan): string {
  if (!plan.time_of_use) return planWords.perKwh(plan.energy_rate_cents_per_kwh);
  return plan.time_of_use.periods
    .map((period) => `${planWords.period(period)}: ${planWords.perKwh(period.energy_rate_cents_per_kwh)}`)
    .join("; ");
}
