let value = "";
let isPatched = false;

/**
 * Has every request of this document to its own server say which flow it belongs to, those that Next makes for pages too:
 * `<id>`, or `<id>.<secret>` where the browser keeps no cookie of a frame. It lives as long as the document.
 */
export function carryFlow(header: string): void {
  value = header;
  if (isPatched) return;
  isPatched = true;
  const plain = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.origin !== location.origin) return plain(input, init);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    headers.set("x-porchlight-flow", value);
    return plain(input, { ...init, headers });
  };
}

/** What a request that `fetch` does not make says of its flow itself; nothing outside flows. */
export const flowHeaders = (): Record<string, string> => (value ? { "x-porchlight-flow": value } : {});

/** Whether this document knows its flow already. */
export const isCarryingFlow = (): boolean => isPatched;
