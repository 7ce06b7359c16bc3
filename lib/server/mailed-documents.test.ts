import "./test-world.ts";
import { expect, test, vi } from "vitest";
import type { Account, Plan } from "#lib/light/schemas.ts";
import { testPlan } from "#lib/light/test-plan.ts";
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
const plan: Plan = { ...testPlan, links: { efl: own, tos: signed, yrac: "https://y.example/" } };
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
