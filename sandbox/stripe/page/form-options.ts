import type { Appearance, CustomFont, FormOptions } from "../card-form-messages.ts";
import type { Locale } from "../stripe-error.ts";

export interface PaymentElementOptions {
  readonly business?: { readonly name?: string };
  readonly defaultValues?: {
    readonly billingDetails?: { readonly address?: { readonly postal_code?: string } };
  };
  readonly fields?: { readonly billingDetails?: string | { readonly address?: string | AddressFields } };
  readonly readOnly?: boolean;
  readonly terms?: { readonly card?: string };
}

interface AddressFields {
  readonly postalCode?: string;
}

export interface GroupOptions {
  readonly locale: Locale;
  readonly appearance: Appearance;
  readonly fonts: readonly CustomFont[];
}

/** What the frame has to know, of all that a page may say. */
export function formOptions(
  { locale, appearance, fonts }: GroupOptions,
  { business, defaultValues, fields, readOnly, terms }: PaymentElementOptions,
  container: HTMLElement | null,
): FormOptions {
  return {
    locale,
    appearance,
    fonts,
    surface: container ? colorBehind(container) : "",
    hasPostalCode: !isPostalCodeHidden(fields),
    postalCode: defaultValues?.billingDetails?.address?.postal_code ?? "",
    isReadOnly: readOnly ?? false,
    termsOf: terms?.card === "never" ? null : (business?.name ?? location.hostname),
  };
}

function isPostalCodeHidden(fields: PaymentElementOptions["fields"]): boolean {
  const details = fields?.billingDetails;
  const address = typeof details === "object" ? details.address : details;
  return (typeof address === "object" ? address.postalCode : address) === "never";
}

/**
 * The plain colour that the form stands on, or "" when it is a picture or see-through. The frame paints it too:
 * whoever measures contrast inside the frame cannot see through it.
 */
function colorBehind(container: HTMLElement): string {
  for (let element: HTMLElement | null = container; element; element = element.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== "none") return "";
    if (backgroundColor.startsWith("rgb(") || backgroundColor.startsWith("color(")) return backgroundColor;
    if (backgroundColor !== "rgba(0, 0, 0, 0)") return "";
  }
  return "";
}
