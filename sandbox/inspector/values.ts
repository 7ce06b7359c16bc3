import { profileOutcomes } from "../comparison/usage-profile.ts";
import { demoPeople } from "../demo/demo-people.ts";
import type { World } from "../light/world.ts";
import { reviewOutcomes, utilityOutcomes } from "../status/magic-values.ts";
import { type CardBehaviour, knownCards } from "../stripe/test-cards.ts";

export interface MagicValue {
  readonly group: "ssn" | "esi-id" | "card" | "zip" | "demo";
  /** In the address of its page; never the value of an SSN. */
  readonly slug: string;
  readonly value: string;
  readonly outcome: string;
  readonly does: string;
  readonly see: readonly string[];
}

export const groupNames: Readonly<Record<MagicValue["group"], string>> = {
  ssn: "SSN",
  "esi-id": "ESI ID",
  card: "Card",
  zip: "ZIP code",
  demo: "Demo person",
};

const words = (name: string): string => name.replaceAll("_", " ");
const begin = "Begin an enrollment at 104 Switchback Ln, ZIP code 77008, with any plan.";
const waiting = "Watch the account: its page has buttons that skip the wait, or move the clock by +8m.";

/** Every value that makes something particular happen. */
export function magicValues(world: World): MagicValue[] {
  return [...ssns(), ...esiIds(world), ...profileEsiIds(world), ...cards(), ...zips(world), ...people()];
}

function ssns(): MagicValue[] {
  const special = Object.entries(reviewOutcomes).map(([digits, outcome]): MagicValue => {
    const value = `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
    return {
      group: "ssn",
      slug: outcome,
      value,
      outcome: words(outcome),
      does: reviewDoes[outcome],
      see: [begin, `Type ${value} as the SSN, save card 4242 4242 4242 4242 and finish.`, waiting],
    };
  });
  const ordinary: MagicValue = {
    group: "ssn",
    slug: "approved",
    value: "123-45-6789",
    outcome: "approved",
    does: "Passes the review, as do any other nine digits but zeros. Only the outcome is kept, never the number.",
    see: [begin, "Type 123-45-6789 as the SSN, save card 4242 4242 4242 4242 and finish.", waiting],
  };
  return [ordinary, ...special];
}

const reviewDoes = {
  credit_not_found: "Three minutes after the finish the account needs attention: there is no credit file.",
  credit_declined:
    "Three minutes after the finish the account needs attention: the credit check was declined.",
  credit_check_frozen:
    "Three minutes after the finish the account needs attention: the credit report is frozen.",
  credit_check_error:
    "The credit check breaks after three minutes; half an hour later it is tried again and passes.",
  enrollment_blocked_verification_hold:
    "A minute after the finish the account needs attention: it could not be verified.",
  expire_pre_active: "Three minutes after the finish the enrollment is cancelled: it has expired.",
  cancelled_pre_start: "The review passes; two minutes after the account is ready it is cancelled.",
  cancelled_post_start: "Service starts, and a day later it is cancelled.",
} as const;

function esiIds(world: World): MagicValue[] {
  return Object.entries(utilityOutcomes).map(([ending, outcome]) => {
    const esi_id = switchback(world, ending);
    return {
      group: "esi-id" as const,
      slug: ending,
      value: `…${ending}`,
      outcome: words(outcome),
      does: `Five minutes after the order went to it, the utility refuses: ${words(outcome)}. The account needs attention until it is resolved.`,
      see: [
        `Enroll at ${ending} Switchback Ln, ZIP code 75214${esi_id ? ` (ESI ID ${esi_id})` : ""}.`,
        "Use SSN 123-45-6789 and card 4242 4242 4242 4242, and finish.",
        `${waiting} “What was wrong is settled” lets it go on.`,
      ],
    };
  });
}

function profileEsiIds(world: World): MagicValue[] {
  return Object.entries(profileOutcomes).map(([ending, outcome]) => {
    const esi_id = switchback(world, ending);
    return {
      group: "esi-id" as const,
      slug: ending,
      value: `…${ending}`,
      outcome: outcome === "never" ? "no usage profile" : "usage profile at the second try",
      does:
        outcome === "never"
          ? "Whoever fetches a usage profile for this meter hears, twenty seconds later, that there is no data."
          : "The first usage profile of this meter fails; the next one is complete.",
      see: [
        `Take a sample bill of ${ending} Switchback Ln: /__sandbox/sample-bills/spanish?esi_id=${esi_id}.`,
        "Upload it where a client compares plans, and let it fetch the meter's data.",
        "Watch the account: its page has buttons that skip the wait.",
      ],
    };
  });
}

function switchback(world: World, number: string): string | undefined {
  const wanted = { query: `${number} switchback`, postal_code: "75214", limit: 1 };
  return world.addressBook.typeAhead(wanted)[0]?.esi_id;
}

function cards(): MagicValue[] {
  return knownCards.map(([digits, behaviour]) => {
    const value = digits.replaceAll(/(\d{4})(?=\d)/g, "$1 ");
    return {
      group: "card" as const,
      slug: digits.slice(-5),
      value,
      outcome: cardOutcome(behaviour),
      does: cardDoes(behaviour),
      see: [
        `Type ${value} into a card form, with any date to come and any security code.`,
        behaviour.chargesFail
          ? "Then press “Charge the card” on the page of the account, once it has a bill."
          : "The form answers as the bank would.",
      ],
    };
  });
}

function cardOutcome({ isChallenged, decline, chargesFail }: CardBehaviour): string {
  const saved = decline ? words(decline) : chargesFail ? "charges fail later" : "succeeds";
  return isChallenged ? `asks first, then ${saved}` : saved;
}

function cardDoes({ isChallenged, decline, chargesFail }: CardBehaviour): string {
  const asked = isChallenged ? "The bank asks the customer to confirm. " : "";
  if (decline) return `${asked}Saving the card is refused: ${words(decline)}.`;
  const later = chargesFail
    ? `every later charge fails: ${words(chargesFail)}`
    : "every later charge succeeds";
  return `${asked}The card is saved, and ${later}.`;
}

const zipCodes = ["75214", "77008", "78412", "79605", "77573", "79424", "75056", "78701", "79901"];

function zips(world: World): MagicValue[] {
  return zipCodes.map((value) => {
    const { utilities } = world.addressBook.eligibility(value);
    const names = utilities.map(({ display_name }) => display_name).join(" or ");
    const [home] = world.addressBook.typeAhead({ query: "100 switchback", postal_code: value, limit: 1 });
    return {
      group: "zip" as const,
      slug: value,
      value,
      outcome: names || "no choice of retailer",
      does: names
        ? `Homes here are served by ${names}. Switchback Ln is here too, with the same house numbers in every such ZIP code.`
        : "Nobody can choose a retailer here: eligibility is 0 and no utility is named.",
      see: home
        ? [`Search for 100 Switchback Ln in ${value}: ${home.city}, ESI ID ${home.esi_id}.`]
        : [`Type ${value} where a client asks for the ZIP code.`],
    };
  });
}

function people(): MagicValue[] {
  return Object.entries(demoPeople).map(([name, { about, called }]) => ({
    group: "demo" as const,
    slug: name,
    value: name,
    outcome: called.join(" "),
    does: about,
    see: [
      "Make one below: it stands among the accounts at once.",
      "Sign in to the client with its e-mail address; the code arrives in the mailbox.",
    ],
  }));
}
