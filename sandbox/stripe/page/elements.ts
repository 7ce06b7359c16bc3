import type { Appearance, CustomFont, PageError } from "../card-form-messages.ts";
import type { Locale } from "../stripe-error.ts";
import type { PaymentElementOptions } from "./form-options.ts";
import { IntegrationError } from "./integration-error.ts";
import { resolveLocale } from "./origin.ts";
import { type Group, PaymentElement } from "./payment-element.ts";

export interface ElementsOptions {
  readonly clientSecret?: string;
  readonly mode?: string;
  readonly locale?: string;
  readonly appearance?: Appearance;
  readonly fonts?: readonly CustomFont[];
}

/** react-stripe-js looks elements up by component. */
type ElementType = string | { readonly __elementType?: string };

const nameOf = (type: ElementType): string | undefined =>
  typeof type === "string" ? type : type.__elementType;

/** Stripe's Elements object, whose only element is the Payment Element. */
export class ElementsGroup implements Group {
  readonly key: string;
  #options: ElementsOptions;
  #payment: PaymentElement | null = null;

  constructor(key: string, options: ElementsOptions) {
    if (options.clientSecret !== undefined && !/^seti_\w+_secret_\w+$/.test(options.clientSecret)) {
      throw new IntegrationError(
        "In order to create a payment element, you must pass a valid PaymentIntent or SetupIntent client secret when creating the Elements group.",
      );
    }
    this.key = key;
    this.#options = options;
  }

  get clientSecret(): string | null {
    return this.#options.clientSecret ?? null;
  }

  get locale(): Locale {
    return resolveLocale(this.#options.locale);
  }

  get appearance(): Appearance {
    return this.#options.appearance ?? {};
  }

  get fonts(): readonly CustomFont[] {
    return this.#options.fonts ?? [];
  }

  create(type: string, options: PaymentElementOptions = {}): PaymentElement {
    if (type !== "payment")
      throw new IntegrationError(`The sandbox has no '${type}' element, only 'payment'.`);
    if (this.#payment) throw new IntegrationError("Can only create one Element of type payment.");
    if (!this.#options.clientSecret && !this.#options.mode) {
      throw new IntegrationError(
        "In order to create a payment element, you must pass a clientSecret or mode when creating the Elements group.",
      );
    }
    this.#payment = new PaymentElement(this, options);
    return this.#payment;
  }

  getElement(type: ElementType): PaymentElement | null {
    return nameOf(type) === "payment" ? this.#payment : null;
  }

  async update(options: ElementsOptions): Promise<void> {
    const { clientSecret: _immutable, ...mutable } = options;
    this.#options = { ...this.#options, ...mutable };
    this.#payment?.refresh();
  }

  async fetchUpdates(): Promise<object> {
    return {};
  }

  /** `update-end` is the only event of a group, and every update here ends at once. */
  on(): this {
    return this;
  }

  async submit(): Promise<{ error?: PageError; selectedPaymentMethod?: string }> {
    const { error } = await this.mounted().ask({ type: "validate" });
    return error ? { error } : { selectedPaymentMethod: "card" };
  }

  mounted(): PaymentElement {
    if (this.#payment) return this.#payment;
    throw new IntegrationError("The Elements group has no payment element: create and mount one first.");
  }

  forget(): void {
    this.#payment = null;
  }
}
