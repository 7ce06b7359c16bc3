import { z } from "@hono/zod-openapi";
import { Eligibility, FoundAddress } from "./address-schema.ts";
import { notFound } from "./errors.ts";
import { AddressFields, esiId, postalCode } from "./fields.ts";
import type { LightApi } from "./light-api.ts";
import type { World } from "./world.ts";

const EligibilityInput = AddressFields.partial()
  .extend({ postal_code: postalCode })
  .openapi("EligibilityInput");

const AddressQuery = z
  .object({
    query: z.string().max(200, "is too long"),
    postal_code: postalCode.nullish(),
    limit: z.int().min(1).max(50).default(10),
  })
  .openapi("AddressQuery");

const FullAddressQuery = AddressFields.openapi("FullAddressQuery");
const EsiIdQuery = z.object({ esi_id: esiId }).openapi("EsiIdQuery");

/** Contract index 7-10: eligibility and the three ways to find a home. */
export function lookups(api: LightApi, world: World): void {
  const { accounts, addressBook } = world;
  const begin = (account: { uuid: string } | null): void => {
    if (account) accounts.update(account.uuid, { is_enrollment_begun: 1 });
  };

  api.forEither(
    {
      method: "post",
      path: "/enroll/eligibility",
      summary: "Can this place choose its plan?",
      body: EligibilityInput,
      reply: Eligibility,
    },
    ({ body }) => {
      const byZip = addressBook.eligibility(body.postal_code);
      if (!body.address_1) return byZip;
      const { address_1, address_2, city, state, postal_code } = body;
      const found = addressBook.fullAddressSearch({ address_1, address_2, city, state, postal_code });
      const served = byZip.utilities.filter(({ name }) => found.some(({ utility }) => utility === name));
      return served.length > 0 ? { eligibility_likelihood: 100, utilities: served } : byZip;
    },
  );

  api.forEither(
    {
      method: "post",
      path: "/enroll/full-address-search",
      summary: "Exact search after normalising",
      body: FullAddressQuery,
      reply: z.array(FoundAddress),
    },
    ({ body, account }) => {
      begin(account);
      return addressBook.fullAddressSearch(body);
    },
  );

  api.forEither(
    {
      method: "post",
      path: "/enroll/address-search",
      summary: "Type-ahead",
      body: AddressQuery,
      reply: z.array(FoundAddress),
    },
    ({ body, account }) => {
      begin(account);
      const { query, limit, postal_code } = body;
      return addressBook.typeAhead({ query, limit, ...(postal_code ? { postal_code } : {}) });
    },
  );

  api.forAccount(
    {
      method: "post",
      path: "/v1/account/enroll/esi-id-search",
      summary: "Find a home by its meter",
      body: EsiIdQuery,
      reply: FoundAddress,
    },
    ({ body, account }) => {
      const premise = addressBook.byEsiId(body.esi_id);
      if (!premise) throw notFound("ESI ID");
      accounts.update(account.uuid, { is_enrollment_begun: 1, known_esi_id: premise.esi_id });
      return premise;
    },
  );
}
