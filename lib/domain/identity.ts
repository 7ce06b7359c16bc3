import * as z from "zod/mini";

const text = (most: number) => z.string().check(z.trim(), z.maxLength(most, "too_long"));

const PreviousAddress = z.object({
  address_1: text(120),
  address_2: text(40),
  city: text(60),
  state: text(2),
  postal_code: text(10),
});

const IdentityFields = z.object({
  previous_address: PreviousAddress,
  drivers_license_number: text(20),
  drivers_license_state: text(2),
});

const needed = ["address_1", "city", "state", "postal_code"] as const;

/**
 * What may be added to the identity check. All of it is optional, but an address or a license half given helps nobody.
 * Messages are keys of `messages/…/identity.json` with `error_` before them; the output is what Light is sent.
 */
export const identityForm = z.pipe(
  IdentityFields.check(({ value, issues }) => {
    const refuse = (path: string[], message: string) =>
      issues.push({ code: "custom", path, message, input: undefined });
    const { previous_address: address, drivers_license_number, drivers_license_state } = value;
    if (isGiven(address)) {
      for (const name of needed) if (!address[name]) refuse(["previous_address", name], "required");
      if (address.postal_code && !/^\d{5}$/.test(address.postal_code))
        refuse(["previous_address", "postal_code"], "zip");
    }
    if (drivers_license_number && !drivers_license_state) refuse(["drivers_license_state"], "required");
    if (drivers_license_state && !drivers_license_number) refuse(["drivers_license_number"], "required");
  }),
  z.transform(({ previous_address, drivers_license_number, drivers_license_state }) => ({
    confirmed: true,
    ...(isGiven(previous_address)
      ? { previous_address: { ...previous_address, address_2: previous_address.address_2 || null } }
      : {}),
    ...(drivers_license_number ? { drivers_license_number, drivers_license_state } : {}),
  })),
);

export type IdentityForm = z.input<typeof identityForm>;

export const emptyIdentity: IdentityForm = {
  previous_address: { address_1: "", address_2: "", city: "", state: "", postal_code: "" },
  drivers_license_number: "",
  drivers_license_state: "",
};

const isGiven = (address: z.infer<typeof PreviousAddress>) => Object.values(address).some(Boolean);
