import { z } from "@hono/zod-openapi";
import type { AccountRow } from "./account-store.ts";
import { Address } from "./address-schema.ts";
import { BillingAddress, PaymentMethod, PaymentSession } from "./billing-schema.ts";
import { invalid } from "./errors.ts";
import { AddressFields } from "./fields.ts";
import type { LightApi } from "./light-api.ts";
import { notify, type World } from "./world.ts";

const PaymentMethodInput = z
  .object({ payment_method_id: z.string().min(1).max(255) })
  .openapi("PaymentMethodInput");

const BillingAddressInput = z
  .object({ same_as_service_address: z.boolean(), address: AddressFields.nullish() })
  .openapi("BillingAddressInput");

/** Contract index 19-23. */
export function billing(api: LightApi, world: World): void {
  const { accounts } = world;
  const path = "/v1/account/billing";

  api.forAccount(
    {
      method: "post",
      path: `${path}/payment-session`,
      summary: "A client secret for the card form",
      reply: PaymentSession,
    },
    ({ account }) => ({ client_secret: world.setupIntents.create(account.uuid).client_secret }),
  );

  api.forAccount(
    {
      method: "post",
      path: `${path}/ensure-payment-method-added`,
      summary: "Keep a saved card",
      body: PaymentMethodInput,
      reply: PaymentMethod,
    },
    ({ account, body }) => keepCard(world, account, body.payment_method_id),
  );

  api.forAccount(
    {
      method: "get",
      path: `${path}/payment-method`,
      summary: "The card on file, or null",
      reply: z.union([PaymentMethod, z.null()]),
    },
    ({ account }) =>
      account.payment_method ? PaymentMethod.parse(JSON.parse(account.payment_method)) : null,
  );

  api.forAccount(
    { method: "get", path: `${path}/address`, summary: "Where bills go", reply: BillingAddress },
    ({ account }) => billingAddress(world, account),
  );

  api.forAccount(
    {
      method: "put",
      path: `${path}/address`,
      summary: "Say where bills go",
      body: BillingAddressInput,
      reply: BillingAddress,
    },
    ({ account, body }) => {
      const { same_as_service_address, address } = body;
      if (!same_as_service_address && !address) throw invalid([{ field: "address", message: "is required" }]);
      const own =
        address && !same_as_service_address ? { ...address, address_2: address.address_2 ?? null } : null;
      const billing_address = JSON.stringify(own);
      if (account.billing_address !== billing_address) {
        accounts.update(account.uuid, { billing_address });
        notify(world, account.uuid, "account.billing_address_updated");
      }
      return billingAddress(world, accounts.get(account.uuid));
    },
  );
}

/** A card that was saved for this account becomes the one that pays. @throws LightError 422 for any other. */
export function keepCard(world: World, account: AccountRow, id: string): z.infer<typeof PaymentMethod> {
  const saved = world.setupIntents.paymentMethod(id);
  if (!saved || (saved.attachedTo && saved.attachedTo !== account.uuid)) {
    throw invalid([{ field: "payment_method_id", message: "is unknown" }]);
  }
  const { type, card_brand, card_last4, card_exp_month, card_exp_year, card_postal_code } = saved;
  const card = { type, card_brand, card_last4, card_exp_month, card_exp_year, card_postal_code };
  if (account.payment_method_id !== id) {
    const payment_method = JSON.stringify(card);
    world.accounts.update(account.uuid, { is_enrollment_begun: 1, payment_method_id: id, payment_method });
    notify(world, account.uuid, "account.payment_method_added");
  }
  return card;
}

const nowhere = { address_1: null, address_2: null, city: null, state: null, postal_code: null };

/** The column holds SQL NULL until confirmed, JSON null for "the same as the home", or an address. */
function billingAddress(world: World, account: AccountRow): z.infer<typeof BillingAddress> {
  const own = Address.nullable().parse(JSON.parse(account.billing_address ?? "null"));
  if (own) return { same_as_service_address: false, ...own };
  const location = world.accounts.location(account.uuid);
  const home = location ? Address.parse(JSON.parse(location.premise)) : nowhere;
  return { same_as_service_address: true, ...home };
}
