import { make, makeFlowFrame } from "./flow-frame.ts";
import { dressedRoot } from "./style.ts";
import { pageTexts } from "./texts.ts";

/** Keeps the page from scrolling, without a jump where its scrollbar was. The answer undoes it. */
function lockScroll(): () => void {
  const { style, clientWidth } = document.documentElement;
  const { overflow, scrollbarGutter } = style;
  if (innerWidth > clientWidth) style.scrollbarGutter = "stable";
  style.overflow = "hidden";
  return () => {
    style.overflow = overflow;
    style.scrollbarGutter = scrollbarGutter;
  };
}

let current: Porchlight.Flow | null = null;

/** Shows the flow in the browser's own modal dialog: it keeps the focus, gives it back, and hears Escape. */
export function open({ url, onClose, onEvent, title = "" }: Porchlight.OpenOptions): Porchlight.Flow {
  const { frame, cover, stop } = makeFlowFrame(url, title, (message) => {
    // Apart, so that a mistake in the page's code cannot keep the flow open.
    if (onEvent) queueMicrotask(() => onEvent(message));
    // No step where the focus is in the frame already. Before the flow speaks the button has it.
    if (cover.hidden) frame.focus();
    if (message.type === "light-flow-close") close();
  });
  current?.close();

  const host = make("div");
  const dialog = make("dialog", { ariaLabel: frame.title });
  const button = make("button", { type: "button", textContent: pageTexts().close, onclick: close });
  // Escape closes the dialog by itself.
  dialog.onclose = close;
  cover.append(button);
  dialog.append(cover, frame);
  dressedRoot(host).append(dialog);

  const flow = { close };
  const unlock = lockScroll();
  let isOpen = true;
  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    if (current === flow) current = null;
    stop();
    dialog.close();
    host.remove();
    unlock();
    if (onClose) queueMicrotask(onClose);
  }
  current = flow;
  document.body.append(host);
  dialog.showModal();
  return flow;
}
