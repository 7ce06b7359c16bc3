import * as z from "zod/mini";

const text = (most: number) => z.string().check(z.trim(), z.maxLength(most, "too_long"));

const Fields = z.object({
  where: z.enum(["same", "other"]),
  address_1: text(120),
  address_2: text(40),
  city: text(60),
  state: text(2),
  postal_code: text(10),
});

const needed = ["address_1", "city", "state", "postal_code"] as const;

/**
 * Where bills go. Messages are keys of `messages/…/billing.json` with `error_` before them; the output is what Light is
 * sent. What was typed of another address counts only when that is chosen.
 */
export const billingAddressForm = z.pipe(
  Fields.check(({ value, issues }) => {
    if (value.where === "same") return;
    const refuse = (name: string, message: string) =>
      issues.push({ code: "custom", path: [name], message, input: undefined });
    for (const name of needed) if (!value[name]) refuse(name, "required");
    if (value.postal_code && !/^\d{5}$/.test(value.postal_code)) refuse("postal_code", "zip");
  }),
  z.transform(({ where, address_2, ...address }) =>
    where === "same"
      ? { same_as_service_address: true }
      : { same_as_service_address: false, address: { ...address, address_2: address_2 || null } },
  ),
);

export type BillingAddressForm = z.input<typeof billingAddressForm>;
export type BillingAddressBody = z.output<typeof billingAddressForm>;

interface Kept {
  same_as_service_address: boolean;
  address_1?: string | null | undefined;
  address_2?: string | null | undefined;
  city?: string | null | undefined;
  state?: string | null | undefined;
  postal_code?: string | null | undefined;
}

/** The form filled with another address that is on file; empty where bills go to the home. */
export function filledAddress(kept: Kept): BillingAddressForm {
  const own = kept.same_as_service_address ? null : kept;
  return {
    where: own ? "other" : "same",
    address_1: own?.address_1 ?? "",
    address_2: own?.address_2 ?? "",
    city: own?.city ?? "",
    state: own?.state ?? "",
    postal_code: own?.postal_code ?? "",
  };
}

/** Whether Light holds what was sent; spelling apart from capitals counts. */
export function isKept(sent: BillingAddressBody, kept: Kept): boolean {
  const { address } = sent;
  if (!address) return kept.same_as_service_address;
  const same = (a: string | null | undefined, b: string | null | undefined) =>
    (a ?? "").toUpperCase() === (b ?? "").toUpperCase();
  return (
    !kept.same_as_service_address &&
    needed.every((name) => same(address[name], kept[name])) &&
    same(address.address_2, kept.address_2)
  );
}
