/** A request's surroundings. */
export const browser = { headers: new Headers(), jar: new Map<string, string>() };

/** Next's own of them, for `vi.mock("next/headers")`. */
export const headersMock = {
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
};
