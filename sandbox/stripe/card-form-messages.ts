import type { SetupIntentBody } from "./setup-intent.ts";
import type { Locale, StripeErrorBody } from "./stripe-error.ts";

export type PageError =
  | StripeErrorBody
  | {
      readonly type: "validation_error" | "api_connection_error";
      readonly code?: string;
      readonly message: string;
    };

/** As from Stripe: one of the two, or neither when only the form was checked. */
export interface Result {
  readonly setupIntent?: SetupIntentBody;
  readonly error?: PageError;
}

export interface Appearance {
  readonly theme?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface CustomFont {
  readonly family?: string;
  readonly src?: string;
  readonly weight?: string;
  readonly style?: string;
}

export interface FormOptions {
  readonly locale: Locale;
  readonly appearance: Appearance;
  readonly fonts: readonly CustomFont[];
  /** The colour that the form stands on; "" = transparent. */
  readonly surface: string;
  readonly hasPostalCode: boolean;
  readonly postalCode: string;
  readonly isReadOnly: boolean;
  /** Whose name the terms under the form carry; null = no terms. */
  readonly termsOf: string | null;
}

/** The first message, which brings the port. */
export interface CardFormStart {
  readonly key: string;
  readonly clientSecret: string | null;
  readonly options: FormOptions;
}

export interface ConfirmRequest {
  readonly type: "confirm";
  readonly clientSecret: string;
  /** Used when the form does not ask for it itself. */
  readonly postalCode: string;
}

export type CardFormRequest = { readonly type: "validate" } | ConfirmRequest;

export type ToCardForm =
  | { readonly type: "options"; readonly options: FormOptions }
  /** The answer to "ready": whoever sees the form can use it. */
  | { readonly type: "show" }
  | { readonly type: "focus" }
  | { readonly type: "blur" }
  | { readonly type: "clear" }
  | { readonly type: "validate"; readonly id: number }
  | (ConfirmRequest & { readonly id: number });

/** Nothing of the card is ever among these. */
export type FromCardForm =
  | { readonly type: "ready" | "focus" | "blur" | "escape" | "enter" }
  | { readonly type: "loaderror"; readonly error: PageError }
  | { readonly type: "height"; readonly height: number }
  | { readonly type: "change"; readonly empty: boolean; readonly complete: boolean }
  | {
      readonly type: "answer";
      readonly id: number;
      readonly answer: Result;
    };

export interface ChallengeStart {
  readonly key: string;
  readonly clientSecret: string;
  readonly locale: Locale;
}

export type FromChallenge = { readonly type: "finished"; readonly result: Result };
