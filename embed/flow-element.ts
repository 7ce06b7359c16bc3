import { makeFlowFrame } from "./flow-frame.ts";
import { dressedRoot } from "./style.ts";

/** `<porchlight-flow src="…">`: the flow within the page, as high as its content. */
export class FlowElement extends HTMLElement {
  static observedAttributes = ["src"];
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#show();
  }
  disconnectedCallback(): void {
    this.#clear();
  }
  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (this.isConnected && before !== now) this.#show();
  }

  #clear(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.shadowRoot?.replaceChildren();
  }

  #show(): void {
    this.#clear();
    const link = this.getAttribute("src");
    if (!link) return;
    const { frame, cover, stop } = makeFlowFrame(link, this.title, (message) => {
      if (message.type === "porchlight:height") frame.style.height = `${Math.ceil(message.height)}px`;
      else
        this.dispatchEvent(new CustomEvent(message.type, { detail: message, bubbles: true, composed: true }));
    });
    this.#stop = stop;
    dressedRoot(this).append(frame, cover);
  }
}
