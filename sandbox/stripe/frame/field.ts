import type { Locale } from "../stripe-error.ts";
import { the } from "./port.ts";
import { type Problem, words } from "./words.ts";

interface Kind {
  readonly name: string;
  /** The digits that count of what was typed. */
  readonly digits: (typed: string) => string;
  readonly format: (digits: string, isDeleting: boolean) => string;
  readonly problem: (digits: string) => Problem | null;
}

/** One input with its label and the place for its mistake. Complains on leaving and on submit, forgives while typing. */
export class Field {
  readonly input: HTMLInputElement;
  readonly #kind: Kind;
  readonly #error: HTMLElement;
  readonly #label: HTMLElement;
  #locale: Locale = "en";
  #shown: Problem | "told" | null = null;

  constructor(kind: Kind, onInput: () => void) {
    this.#kind = kind;
    this.input = the(`#${kind.name}`, HTMLInputElement);
    this.#error = the(`#${kind.name}-error`, HTMLElement);
    this.#label = the(`label[for=${kind.name}]`, HTMLElement);
    this.input.addEventListener("input", (event) => {
      this.#reformat(event instanceof InputEvent && event.inputType.startsWith("delete"));
      if (this.#shown && !this.problem) this.#show(null);
      else if (this.#shown === "told") this.#show(null);
      onInput();
    });
    this.input.addEventListener("blur", () => {
      if (this.digits !== "" && this.#shown !== "told") this.#show(this.problem);
    });
  }

  get name(): string {
    return this.#kind.name;
  }

  get digits(): string {
    return this.#kind.digits(this.input.value);
  }

  get problem(): Problem | null {
    return this.#kind.problem(this.digits);
  }

  set digits(digits: string) {
    this.input.value = this.#kind.format(digits, true);
    this.#show(null);
  }

  /** Shows what is wrong, if anything is. */
  validate(): Problem | null {
    this.#show(this.problem);
    return this.problem;
  }

  /** Shows what the bank said about this field, until it is changed. */
  tell(message: string): void {
    this.#show("told", message);
  }

  speak(locale: Locale): void {
    this.#locale = locale;
    this.#label.textContent = words[locale].labels[this.name] ?? "";
    this.input.placeholder = words[locale].placeholders[this.name] ?? "";
    if (this.#shown !== "told") this.#show(this.#shown);
  }

  #show(problem: Problem | "told" | null, message?: string): void {
    this.#shown = problem;
    const text = problem === "told" || problem === null ? message : words[this.#locale].problems[problem];
    this.#error.textContent = text ?? "";
    this.input.classList.toggle("Input--invalid", problem !== null);
    this.#label.classList.toggle("Label--invalid", problem !== null);
    this.input.setAttribute("aria-invalid", String(problem !== null));
  }

  /** Keeps the caret behind the same digit, wherever the spaces moved. */
  #reformat(isDeleting: boolean): void {
    const { value, selectionStart } = this.input;
    const formatted = this.#kind.format(this.digits, isDeleting);
    if (formatted === value) return;
    const isAtEnd = selectionStart === null || selectionStart >= value.length;
    const digitsBefore = value.slice(0, selectionStart ?? value.length).replace(/\D/g, "").length;
    this.input.value = formatted;
    if (isAtEnd) return;
    let caret = 0;
    for (let seen = 0; caret < formatted.length && seen < digitsBefore; caret += 1) {
      if (/\d/.test(formatted[caret] ?? "")) seen += 1;
    }
    this.input.setSelectionRange(caret, caret);
  }
}
