type Handler = (event: object) => void;

/** Stripe's on, once and off. */
export class Listeners {
  readonly #elementType: string;
  readonly #handlers = new Map<string, Set<Handler>>();

  constructor(elementType: string) {
    this.#elementType = elementType;
  }

  on(event: string, handler: Handler): this {
    const handlers = this.#handlers.get(event) ?? new Set();
    this.#handlers.set(event, handlers.add(handler));
    return this;
  }

  once(event: string, handler: Handler): this {
    const once: Handler = (detail) => {
      this.off(event, once);
      handler(detail);
    };
    return this.on(event, once);
  }

  off(event: string, handler?: Handler): this {
    if (handler) this.#handlers.get(event)?.delete(handler);
    else this.#handlers.delete(event);
    return this;
  }

  emit(event: string, detail: object = {}): void {
    for (const handler of [...(this.#handlers.get(event) ?? [])]) {
      handler({ elementType: this.#elementType, ...detail });
    }
  }
}
