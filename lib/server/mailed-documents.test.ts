import "./test-world.ts";
import { expect, test, vi } from "vitest";
import type { Account, Plan } from "#lib/light/schemas.ts";
import type { Consent } from "./consent-record.ts";

vi.stubEnv("LIGHT_API_URL", "https://light.example");
vi.stubEnv("LIGHT_APP_TOKEN", "a token of tests");
const { confirmationMail } = await import("./confirmation-mail.ts");
const { renewalMail } = await import("./renewal-mail.ts");

const own = "https://light.example/documents/efl.pdf";
const signed = "https://light.example/documents/tos.pdf?X-Amz-Signature=ab%2Fcd";
const place = { address_1: "1 Lake St", city: "Dallas", state: "TX", postal_code: "75201" };
const account: Account = {
  ...{ uuid: "account", created_at: "2026-07-01T00:00:00Z", first_name: "Ana", last_name: "Ruiz" },
  ...{ email: "ana@porchlight.example", status: "enrolling", status_reason: "", locations: [] },
};
const plan: Plan = {
  uuid: "p-1",
  group_uuid: "g-1",
  name: "Lake 12",
  term_months: 12,
  energy_rate_cents_per_kwh: "12.1",
  plan_monthly_cost_dollars: "9.95",
  tdu_shortname: "oncor",
  delivery_rate_cents_per_kwh: "5",
  links: { efl: own, tos: signed, yrac: "https://y.example/" },
  earliest_start_date: "2026-08-01",
  latest_start_date: "2026-08-01",
};
type Links = Plan["links"];

const confirmed = (links: Links) => {
  const documents = (["efl", "tos", "yrac"] as const).map((name) => ({
    name,
    version: "1",
    url: links[name],
  }));
  const consent: Consent = {
    ...{ user_id: "u", home_id: "h", kind: "contract", version: "1", locale: "es", text: "Acepto." },
    ...{ documents, context: {}, accepted_at: "2026-07-01T18:00:00Z" },
  };
  return confirmationMail("ana@porchlight.example", {
    ...{ locale: "es", account, consents: [consent] },
    draft: { premise: { ...place, esi_id: "10443720000000000" } },
  });
};
const renewed = (links: Links) =>
  renewalMail({ email: "ana@porchlight.example", locale: "es" }, 1, {
    ...{ account, location: place },
    quote: { plan: { ...plan, links }, start: "2026-08-01" },
  });

const mails = [
  ["the order's", confirmed],
  ["the renewal's", renewed],
] as const;

test.each(mails)(
  "%s copy links Light's own documents in its language, and a signed one as it is",
  async (_, mail) => {
    const { text } = await mail(plan.links);
    expect(text).toContain(`: ${own}?lang=es\n`);
    expect(text).toContain(`: ${signed}\n`);
  },
);

test.each(mails)("%s copy goes out without a link that is no address of the web", async (_, mail) => {
  for (const broken of ["", "n/a", "javascript:alert(1)"]) {
    const { text, html } = await mail({ ...plan.links, tos: broken });
    expect(text).toContain(`: ${own}?lang=es\n`);
    expect(text + html).not.toMatch(/Términos de servicio|n\/a|javascript/i);
  }
});
