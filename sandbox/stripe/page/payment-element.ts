import type { CardFormRequest, FromCardForm, Result } from "../card-form-messages.ts";
import { connectionError } from "../frame/stripe-api.ts";
import { formOptions, type GroupOptions, type PaymentElementOptions } from "./form-options.ts";
import { SandboxFrame } from "./frame.ts";
import { IntegrationError } from "./integration-error.ts";
import { Listeners } from "./listeners.ts";

/** What an element needs to know of the group it belongs to. */
export interface Group extends GroupOptions {
  readonly key: string;
  readonly clientSecret: string | null;
  forget(): void;
}

const frameDeadlineMs = 20_000;
/** At Stripe's default sizes; the narrow form has a row of its own for the ZIP code. */
const firstHeightsPx = { narrow: { form: 243, terms: 66 }, wide: { form: 161, terms: 48 } };

/** Stripe's Payment Element, with a card form in a frame of the sandbox. */
export class PaymentElement extends Listeners {
  readonly #group: Group;
  readonly #waiting = new Map<number, (answer: Result) => void>();
  #options: PaymentElementOptions;
  #frame: SandboxFrame<FromCardForm> | null = null;
  #container: HTMLElement | null = null;
  #deadline = 0;
  #lastId = 0;
  #isReady = false;
  #isDestroyed = false;

  constructor(group: Group, options: PaymentElementOptions) {
    super("payment");
    this.#group = group;
    this.#options = options;
  }

  mount(target: string | HTMLElement): void {
    if (this.#isDestroyed)
      throw new IntegrationError("This Element has already been destroyed. Please create a new one.");
    const container = typeof target === "string" ? document.querySelector<HTMLElement>(target) : target;
    if (!container)
      throw new IntegrationError(
        `The selector you specified (${String(target)}) applies to no DOM elements that are currently on the page.`,
      );
    if (this.#frame && container === this.#container) return;
    this.unmount();
    const frame = new SandboxFrame<FromCardForm>({
      path: "elements",
      theme: this.#group.appearance.theme ?? "stripe",
      start: () => {
        const { key, clientSecret } = this.#group;
        return { key, clientSecret, options: formOptions(this.#group, this.#options, this.#container) };
      },
      hear: (message) => this.#hear(message),
    });
    this.#frame = frame;
    this.#container = container;
    this.#dress();
    container.classList.add("StripeElement");
    // The form's focus rings reach four pixels beyond its fields.
    frame.element.style.margin = "-4px";
    frame.element.style.width = "calc(100% + 8px)";
    frame.element.style.height = `${this.#firstHeight(container)}px`;
    container.replaceChildren(frame.element);
    this.emit("loaderstart");
    this.#deadline = window.setTimeout(
      () => this.emit("loaderror", { error: connectionError(this.#group.locale) }),
      frameDeadlineMs,
    );
  }

  unmount(): void {
    window.clearTimeout(this.#deadline);
    this.#isReady = false;
    this.#frame?.remove();
    this.#container?.classList.remove("StripeElement");
    this.#frame = this.#container = null;
    for (const answer of this.#waiting.values()) answer({ error: connectionError(this.#group.locale) });
    this.#waiting.clear();
  }

  destroy(): void {
    if (this.#isDestroyed) throw new IntegrationError("This Element has already been destroyed.");
    this.unmount();
    this.#isDestroyed = true;
    this.#group.forget();
  }

  update(options: PaymentElementOptions): this {
    this.#options = { ...this.#options, ...options };
    return this.refresh();
  }

  /** Tells the frame what has changed in the group. */
  refresh(): this {
    this.#dress();
    this.#frame?.send({ type: "options", options: formOptions(this.#group, this.#options, this.#container) });
    return this;
  }

  focus(): void {
    this.#frame?.element.focus();
    this.#frame?.send({ type: "focus" });
  }

  blur(): void {
    this.#frame?.send({ type: "blur" });
  }

  clear(): void {
    this.#frame?.send({ type: "clear" });
  }

  collapse(): this {
    return this;
  }

  ask(request: CardFormRequest): Promise<Result> {
    if (!this.#frame || !this.#isReady) {
      throw new IntegrationError(
        "We could not retrieve data from the specified Element. Please make sure the Element you are attempting to use is still mounted and its ready event has been emitted.",
      );
    }
    this.#lastId += 1;
    const id = this.#lastId;
    this.#frame.send({ ...request, id });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #hear(message: FromCardForm): void {
    switch (message.type) {
      case "answer":
        this.#waiting.get(message.id)?.(message.answer);
        this.#waiting.delete(message.id);
        return;
      case "height":
        if (this.#frame) this.#frame.element.style.height = `${message.height}px`;
        return;
      case "enter":
        this.#container?.closest("form")?.requestSubmit();
        return;
      case "change": {
        const { empty, complete } = message;
        this.emit("change", { empty, complete, collapsed: false, value: { type: "card" } });
        return;
      }
      case "loaderror":
        window.clearTimeout(this.#deadline);
        this.emit("loaderror", { error: message.error });
        return;
      default:
        if (message.type === "ready") {
          window.clearTimeout(this.#deadline);
          this.#isReady = true;
          this.#frame?.send({ type: "show" });
        }
        this.emit(message.type);
    }
  }

  #dress(): void {
    this.#frame?.dress(
      this.#group.locale === "es" ? "Campos seguros de pago" : "Secure payment input frame",
      this.#group.appearance.theme,
    );
  }

  #firstHeight(container: HTMLElement): number {
    const { hasPostalCode, termsOf } = formOptions(this.#group, this.#options, container);
    const isWide = container.clientWidth >= 480;
    const { terms } = isWide ? firstHeightsPx.wide : firstHeightsPx.narrow;
    const { form } = isWide || !hasPostalCode ? firstHeightsPx.wide : firstHeightsPx.narrow;
    return form + (termsOf === null ? 0 : terms);
  }
}
