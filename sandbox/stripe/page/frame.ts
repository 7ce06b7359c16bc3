import { sandboxOrigin } from "./origin.ts";

interface FrameParts<Message> {
  readonly path: string;
  readonly theme: string;
  /** Asked for when the frame has loaded, so that it gets the latest. */
  readonly start: () => object;
  readonly hear: (message: Message) => void;
}

/** An iframe of the sandbox's origin, and the port that only that origin was handed. */
export class SandboxFrame<Message> {
  readonly element: HTMLIFrameElement;
  #port: MessagePort | null = null;

  constructor({ path, theme, start, hear }: FrameParts<Message>) {
    const frame = document.createElement("iframe");
    this.element = frame;
    frame.src = `${sandboxOrigin}/stripe/${path}?theme=${encodeURIComponent(theme)}`;
    frame.allow = "payment *";
    frame.referrerPolicy = "origin";
    frame.style.cssText = "display:block;border:0";
    frame.addEventListener("load", () => {
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      port1.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
      frame.contentWindow?.postMessage(start(), sandboxOrigin, [port2]);
    });
  }

  dress(title: string, theme = "stripe"): void {
    this.element.title = title;
    // A frame whose colour scheme differs from that of its document is painted opaque.
    this.element.style.colorScheme = theme === "night" ? "dark" : "light";
  }

  send(message: object): void {
    this.#port?.postMessage(message);
  }

  remove(): void {
    this.#port?.close();
    this.#port = null;
    this.element.remove();
  }
}
