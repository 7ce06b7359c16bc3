// What inherits is set anew, so that the page's own style stops at our door. The element keeps the page's box: its
// width, margins and place are for the page to say.
const css = `
:host { display: block !important; }
:host(porchlight-flow) { position: relative; min-height: 200px; }
:host(porchlight-flow[hidden]) { display: none !important; }
:host(:not(porchlight-flow)) { all: initial !important; display: contents !important; color-scheme: light dark !important; }
dialog, .cover { font: 16px/1.5 system-ui, sans-serif; letter-spacing: normal; text-transform: none; text-align: center; visibility: visible;
  background: Canvas; color: CanvasText; }
dialog { position: fixed; inset: 0; box-sizing: border-box; width: 100%; height: 100%; height: 100dvh; max-width: none; max-height: none;
  margin: 0; padding: 0; border: 0; overflow: hidden; overscroll-behavior: contain; }
dialog::backdrop { background: rgb(10 17 34 / .6); }
iframe { display: block; width: 100%; height: 100%; border: 0; }
:host(porchlight-flow) iframe { height: 480px; }
.cover { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center;
  gap: 16px; padding: 24px; }
.cover[hidden] { display: none; }
p { margin: 0; max-width: 26em; }
i { width: 32px; height: 32px; box-sizing: border-box; border: 3px solid; border-right-color: transparent; border-radius: 50%; }
.failed i { display: none; }
button { all: unset; min-height: 44px; min-width: 88px; box-sizing: border-box; padding: 8px 24px; border: 1px solid GrayText;
  border-radius: 10px; font-weight: 600; cursor: pointer; }
button:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (min-width: 640px) and (min-height: 480px) {
  dialog { width: 640px; height: min(900px, 100dvh - 64px); margin: auto; border-radius: 16px; box-shadow: 0 16px 48px rgb(10 17 34 / .4); }
}
@media (prefers-reduced-motion: no-preference) {
  i { animation: turn 1s linear infinite; }
  dialog { animation: rise .16s ease-out; }
  dialog::backdrop { animation: show .16s; }
}
@keyframes turn { to { transform: rotate(1turn) } }
@keyframes rise { from { opacity: 0; transform: translateY(16px) } }
@keyframes show { from { opacity: 0 } }
`;

let sheet: CSSStyleSheet | undefined;

/** A shadow root in our clothes. A constructed sheet: the page's Content-Security-Policy need not allow inline styles. */
export function dressedRoot(host: HTMLElement): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
  return root;
}
