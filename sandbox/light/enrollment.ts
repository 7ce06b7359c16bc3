import { z } from "@hono/zod-openapi";
import { chicagoDay } from "../chicago-day.ts";
import { reviewOutcome } from "../status/magic-values.ts";
import { missingSteps } from "../status/not-enrolled.ts";
import { Account } from "./account-schema.ts";
import type { AccountRow } from "./account-store.ts";
import { enrollmentFacts } from "./account-view.ts";
import { enterPair } from "./enrollment-steps.ts";
import { invalid, LightError } from "./errors.ts";
import { AddressFields, birthDate, consent, line, phoneField } from "./fields.ts";
import type { LightApi } from "./light-api.ts";
import { notify, showAccount, type World } from "./world.ts";

/** Previous address and licence help the real check; they are looked at and not kept. */
const Identity = z
  .object({
    first_name: line.optional(),
    last_name: line.optional(),
    phone_number: phoneField.optional(),
    date_of_birth: birthDate.optional(),
    previous_address: AddressFields.nullish(),
    drivers_license_number: line.nullish(),
    drivers_license_state: z.string().length(2, "must be two letters").nullish(),
    confirmed: z.boolean().optional(),
  })
  .openapi("Identity");

const CreditCheck = z
  .object({
    ssn: z
      .string()
      .transform((value) => value.replace(/[\s-]/g, ""))
      .pipe(z.string().regex(/^(?!0{9})\d{9}$/, "must be nine digits")),
    terms_accepted: consent.optional(),
    consent: consent.optional().openapi({ description: "the same as terms_accepted" }),
  })
  .openapi("CreditCheck");

/** Contract index 15-17. */
export function enrollment(api: LightApi, world: World): void {
  const { accounts } = world;
  const path = "/v1/account/enroll";

  api.forAccount(
    {
      method: "patch",
      path: `${path}/identity`,
      summary: "Confirm who is enrolling",
      body: Identity,
      reply: Account,
    },
    ({ account, body }) => {
      mustBeOpen(account);
      const { first_name, last_name, phone_number, date_of_birth } = body;
      const row = accounts.update(account.uuid, { first_name, last_name, phone_number, date_of_birth });
      const missing = (["phone_number", "date_of_birth"] as const).filter((field) => !row[field]);
      if (missing.length > 0) throw invalid(missing.map((field) => ({ field, message: "is required" })));
      accounts.update(account.uuid, { is_enrollment_begun: 1, is_identity_supplied: 1 });
      notify(world, account.uuid, "enrollment.identity_updated");
      return showAccount(world, accounts.get(account.uuid));
    },
  );

  api.forAccount(
    {
      method: "post",
      path: `${path}/credit-check`,
      summary: "Hand in the SSN with consent",
      body: CreditCheck,
      reply: Account,
    },
    ({ account, body }) => {
      mustBeOpen(account);
      if (!(body.terms_accepted ?? body.consent)) {
        throw invalid([{ field: "terms_accepted", message: "must be true" }]);
      }
      const row = accounts.update(account.uuid, {
        is_enrollment_begun: 1,
        has_submitted_credit_check: 1,
        review_outcome: reviewOutcome(body.ssn),
      });
      return showAccount(world, row);
    },
  );

  api.forAccount(
    { method: "post", path: `${path}/finalize`, summary: "Hand in the enrollment", reply: Account },
    ({ account }) => {
      if (!account.status_pair) finalize(world, account);
      return showAccount(world, accounts.get(account.uuid));
    },
  );
}

function mustBeOpen(account: AccountRow): void {
  if (account.status_pair) {
    throw new LightError(409, "already_finalized", "This enrollment is already finalized.");
  }
}

/** A start date that has passed in the meantime becomes today. @throws LightError 409 while something is missing. */
export function finalize(world: World, account: AccountRow): void {
  const { accounts, clock } = world;
  const location = accounts.location(account.uuid);
  const missing = missingSteps(enrollmentFacts(account, location));
  if (!location || missing.length > 0) {
    throw new LightError(409, "enrollment_incomplete", "This enrollment is not complete.", missing);
  }
  const today = chicagoDay(clock.now());
  if (location.service_start_date < today) accounts.saveLocation({ ...location, service_start_date: today });
  accounts.update(account.uuid, { account_number: account.account_number ?? accounts.nextAccountNumber() });
  enterPair(world, account.uuid, "reviewing/verification_pending", clock.now());
  notify(world, account.uuid, "enrollment.finalized");
}
