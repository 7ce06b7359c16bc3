import { flowAddress } from "./address.ts";
import { readMessage } from "./message.ts";
import { pageLanguage, pageTexts } from "./texts.ts";

const patienceMs = 15_000;
const sandbox =
  "allow-same-origin allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  fields: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), fields);
}

/**
 * A frame for a link, and the cover that lies over it until the flow speaks.
 * @param tell called with each message of this frame, and with our own `porchlight:error` when it stays silent
 * @throws TypeError for a link that is not http(s)
 */
export function makeFlowFrame(link: string, title: string, tell: (message: Porchlight.Message) => void) {
  const address = flowAddress(link, location.href, pageLanguage());
  const texts = pageTexts();
  const frame = make("iframe", { title: title || texts.title, allow: "payment; publickey-credentials-get" });
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute("sandbox", sandbox);
  frame.src = address.href;

  const words = make("p", { textContent: texts.loading });
  words.setAttribute("role", "status");
  const cover = make("div", { className: "cover" });
  cover.append(make("i"), words);

  function fail(code: string): void {
    if (cover.hidden || cover.classList.contains("failed")) return;
    cover.classList.add("failed");
    words.textContent = texts.failed;
    tell({ type: "porchlight:error", version: 1, scope: null, code });
  }

  function hear(event: MessageEvent<unknown>): void {
    const message = readMessage(event, address.origin, frame.contentWindow);
    if (!message) return;
    // Also after our patience has ended: a slow flow is better than none.
    cover.hidden = true;
    tell(message);
  }

  // The page's own Content-Security-Policy forbids the frame: no need to wait.
  function refuse(event: SecurityPolicyViolationEvent): void {
    if (event.effectiveDirective === "frame-src" && event.blockedURI.startsWith(address.origin))
      fail("embed_refused");
  }

  const timer = setTimeout(fail, patienceMs, "embed_timeout");
  addEventListener("message", hear);
  document.addEventListener("securitypolicyviolation", refuse);

  function stop(): void {
    clearTimeout(timer);
    removeEventListener("message", hear);
    document.removeEventListener("securitypolicyviolation", refuse);
  }
  return { frame, cover, stop };
}
