import type {
  CardFormStart,
  ConfirmRequest,
  FormOptions,
  FromCardForm,
  Result,
  ToCardForm,
} from "../card-form-messages.ts";
import type { SetupIntentBody } from "../setup-intent.ts";
import { applyAppearance, loadFonts } from "./appearance.ts";
import { parseExpiry } from "./expiry.ts";
import type { Field } from "./field.ts";
import { cardFields } from "./fields.ts";
import { handedOver, the } from "./port.ts";
import { callStripe } from "./stripe-api.ts";
import { words } from "./words.ts";

/** The form in the frame. The card goes from here to the sandbox; the page hears of states and mistakes only. */
class CardForm {
  readonly #form = the("form", HTMLFormElement);
  readonly #terms = the("#terms", HTMLElement);
  readonly #brands = the("#brands", HTMLElement);
  readonly #key: string;
  readonly #port: MessagePort;
  readonly #fields = cardFields(
    () => new Date(Date.now() + this.#clockOffsetMs),
    () => this.#changed(),
  );
  #clockOffsetMs = 0;
  #options: FormOptions;
  #lastChange = "";

  constructor(start: CardFormStart, port: MessagePort) {
    this.#key = start.key;
    this.#port = port;
    this.#options = start.options;
    this.#apply(start.options);
    loadFonts(start.options.fonts);
    if (start.options.postalCode) this.#fields.zip.digits = start.options.postalCode;
    port.onmessage = ({ data }: MessageEvent<ToCardForm>) => this.#hear(data);
    this.#watchKeysAndFocus();
  }

  /** Shows the form, or says why it cannot be used. */
  async open(clientSecret: string | null): Promise<void> {
    const session = await callStripe<{ now: number }>(location.origin, "elements/sessions", {
      key: this.#key,
      client_secret: clientSecret,
      locale: this.#options.locale,
    });
    if ("error" in session) return this.#tell({ type: "loaderror", error: session.error });
    this.#clockOffsetMs = session.now - Date.now();
    this.#form.hidden = false;
    new ResizeObserver(() => this.#tellHeight()).observe(document.body);
    this.#tellHeight();
    this.#tell({ type: "ready" });
    this.#changed();
  }

  async #hear(message: ToCardForm): Promise<void> {
    if (message.type === "options") this.#apply(message.options);
    else if (message.type === "show") this.#form.classList.remove("unready");
    else if (message.type === "focus") this.#fields.number.input.focus();
    else if (message.type === "blur") this.#shown().forEach(({ input }) => void input.blur());
    else if (message.type === "clear") this.#clear();
    else if (message.type === "validate")
      this.#tell({ type: "answer", id: message.id, answer: this.#validate() });
    else this.#tell({ type: "answer", id: message.id, answer: await this.#confirm(message) });
  }

  #tell(message: FromCardForm): void {
    this.#port.postMessage(message);
  }

  #tellHeight(): void {
    this.#tell({ type: "height", height: Math.ceil(document.body.getBoundingClientRect().height) });
  }

  #shown(): Field[] {
    return this.#fields.all.filter((field) => this.#options.hasPostalCode || field !== this.#fields.zip);
  }

  #apply(options: FormOptions): void {
    this.#options = options;
    const { terms, title } = words[options.locale];
    document.documentElement.lang = options.locale;
    this.#form.setAttribute("aria-label", title);
    for (const field of this.#fields.all) field.speak(options.locale);
    the("#zip-box", HTMLElement).hidden = !options.hasPostalCode;
    this.#terms.hidden = options.termsOf === null;
    this.#terms.textContent = options.termsOf === null ? "" : terms(options.termsOf);
    this.#setReadOnly(options.isReadOnly);
    applyAppearance(options.appearance);
    document.documentElement.style.setProperty("--surface", options.surface || "transparent");
  }

  #setReadOnly(isReadOnly: boolean): void {
    for (const { input } of this.#fields.all) input.readOnly = isReadOnly;
  }

  #clear(): void {
    for (const field of this.#fields.all) field.digits = "";
    this.#changed();
  }

  #changed(): void {
    this.#brands.dataset.brand = this.#fields.number.digits === "" ? "none" : this.#fields.brand();
    const shown = this.#shown();
    const change = {
      empty: shown.every((field) => field.digits === ""),
      complete: shown.every((field) => !field.problem),
    };
    if (JSON.stringify(change) === this.#lastChange) return;
    this.#lastChange = JSON.stringify(change);
    this.#tell({ type: "change", ...change });
  }

  #validate(): Result {
    const [first] = this.#shown().filter((field) => field.validate());
    const code = first?.problem;
    if (!first || !code) return {};
    first.input.focus();
    return { error: { type: "validation_error", code, message: words[this.#options.locale].problems[code] } };
  }

  async #confirm({ clientSecret, postalCode }: ConfirmRequest): Promise<Result> {
    const mistake = this.#validate();
    if (mistake.error) return mistake;
    const { number, expiry, cvc, zip } = this.#fields;
    const { month, year } = parseExpiry(expiry.digits);
    const card = {
      number: number.digits,
      exp_month: month,
      exp_year: year,
      cvc: cvc.digits,
      postal_code: this.#options.hasPostalCode ? zip.digits : postalCode,
    };
    this.#setReadOnly(true);
    const result = await callStripe<SetupIntentBody>(location.origin, "setup_intents/confirm", {
      key: this.#key,
      client_secret: clientSecret,
      locale: this.#options.locale,
      card,
    });
    this.#setReadOnly(this.#options.isReadOnly);
    if (!("error" in result)) return { setupIntent: result };
    if ("param" in result.error) this.#fieldOf(result.error.param)?.tell(result.error.message);
    return result;
  }

  #fieldOf(param: string | undefined): Field | undefined {
    if (param === "number") return this.#fields.number;
    if (param === "cvc") return this.#fields.cvc;
    if (param === "address_zip" && this.#options.hasPostalCode) return this.#fields.zip;
    return param?.startsWith("exp_") ? this.#fields.expiry : undefined;
  }

  #watchKeysAndFocus(): void {
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#tell({ type: "enter" });
      if (event.key === "Escape") this.#tell({ type: "escape" });
    });
    this.#form.addEventListener("focusin", (event) => {
      if (!event.relatedTarget) this.#tell({ type: "focus" });
    });
    this.#form.addEventListener("focusout", (event) => {
      if (!event.relatedTarget) this.#tell({ type: "blur" });
    });
  }
}

handedOver<CardFormStart>().then(({ start, port }) => new CardForm(start, port).open(start.clientSecret));
