/** Waits for the page that embeds this frame to hand over its port, once. */
export function handedOver<Start>(): Promise<{ start: Start; port: MessagePort }> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<Start>): void => {
      const [port] = event.ports;
      if (event.source !== window.parent || !port) return;
      window.removeEventListener("message", listen);
      resolve({ start: event.data, port });
    };
    window.addEventListener("message", listen);
  });
}

/** @throws Error when the frame's own page does not have the element. */
export function the<E extends Element>(selector: string, kind: new () => E): E {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`${selector} is missing`);
  return element;
}
