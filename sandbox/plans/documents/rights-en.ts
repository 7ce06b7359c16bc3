import { rep } from "./rep.ts";
import { type Block, section } from "./sheet.ts";

/** Your Rights as a Customer: a summary in our own words of what the PUCT's rules give a home. */
export const rights: Block[] = [
  {
    kind: "text",
    text: "This is a summary of the rights that the rules of the Public Utility Commission of Texas (PUCT) give you, whichever provider you choose. You may ask for it in English or in Spanish, free of charge, as often as you like. The full rules are at puc.texas.gov.",
  },
  section(
    "Choosing a provider",
    "You are free to choose who sells you electricity and on what terms. Compare offers at powertochoose.org. Before you agree you receive the Electricity Facts Label and the Terms of Service, and you may keep them.",
  ),
  section(
    "Three days to change your mind",
    "If you switch providers you may cancel the new contract without a fee within three federal business days after you receive its Terms of Service.",
  ),
  section(
    "Switching is free",
    "A switch on a regular meter read costs nothing. A contract may have an early termination fee; the Electricity Facts Label says so.",
  ),
  section(
    "Slamming: a switch you did not ask for",
    "Nobody may change your provider without your permission. If it happens, tell the provider that took over. You are returned to your own provider, pay no more than you would have paid there, and are charged nothing for the way back.",
  ),
  section(
    "Cramming: charges you did not order",
    "No charge may be put on your bill without your clear consent. If you dispute one within 60 days it is removed within 45 days, or refunded if you paid it, and your service may not be disconnected over it.",
  ),
  section(
    "If you disagree with a bill",
    "Tell us, and we look into it and report to you within 21 days. While we do, you pay only the part that is not in dispute, and may not be disconnected for the rest. You may ask for a free meter test once in four years.",
  ),
  section(
    "Payment plans and level billing",
    "If you tell us that you cannot pay, ask for a deferred payment plan: you pay part now and the rest in installments. You may also ask for level or average billing, which evens your bills out over the year. Either may come with a switch-hold; we must explain it first.",
  ),
  section(
    "Disconnection",
    "Only after a bill is overdue and a separate written notice has given you at least ten days. Never:",
    [
      "on a holiday or weekend, or the day before, unless someone is there to take payment and reconnect you;",
      "in an extreme weather emergency, freezing or hot;",
      "for a bill in dispute, for a former occupant's debt, or for something other than electric service;",
      "when the delay of an energy assistance payment is the cause and the agency has told us.",
    ],
  ),
  section(
    "Reconnection",
    "Pay, or agree on a payment plan, and we ask the utility to reconnect you: as a rule the same day if you pay by 7 p.m. on a business day, otherwise on the next. If your power is cut without cause, call us at once.",
  ),
  section(
    "Medical needs: critical care and chronic conditions",
    "If someone at home needs electric equipment to stay alive, or has a condition that would be badly worsened without power, ask your utility (TDU) for the PUCT's application; a doctor completes it. The status brings more notice and more time. It promises no uninterrupted power and does not excuse the bill, so have a plan for outages.",
  ),
  section(
    "Help with bills",
    "Help may be available from your local community action agency and from the state's programs for homes with low income: call 2-1-1. We tell you what we offer ourselves if you ask.",
  ),
  section(
    "Language",
    "You choose English or Spanish, or the language in which the plan was sold to you. Contract documents, bills, notices and customer service follow your choice.",
  ),
  section(
    "Privacy, and calls you do not want",
    "We may not release your usage, payment or personal data without your consent, except as the rules allow. Sign up for the Texas no-call list for electricity at texasnocall.com; sellers then may not ring you.",
  ),
  section(
    "No discrimination",
    "No provider may refuse you, or treat you differently, for race, creed, color, national origin, ancestry, sex, marital status, lawful source of income, level of income, disability, familial status, or the place where you live.",
  ),
  section(
    "Outages and emergencies",
    "Your utility (TDU) maintains the wires whoever your provider is. Its outage number is on each bill. Stay away from fallen lines, and call 9-1-1 if there is danger.",
  ),
  section(
    "Complaints",
    `First to us: ${rep.name}, ${rep.phone}, ${rep.email}, ${rep.address}. If you are not satisfied with our answer:`,
    [
      "PUCT Customer Protection Division, P.O. Box 13326, Austin, TX 78711-3326",
      "1-888-782-8477, toll-free in Texas; puc.texas.gov",
      "Through Relay Texas at 7-1-1 if you are deaf or hard of hearing",
    ],
  ),
];
