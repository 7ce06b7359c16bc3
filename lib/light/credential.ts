declare const kind: unique symbol;

/** Long-lived secret for the whole App. Server only. */
export type AppToken = string & { readonly [kind]: "AppToken" };

/** Opens exactly one account for 60 minutes. The browser sees one only for the call that carries the SSN. */
export type AccountToken = string & { readonly [kind]: "AccountToken" };

/** Marks a string read from the environment as the AppToken. */
export const asAppToken = (token: string): AppToken => token as AppToken;

/** Marks a string that Light minted for one account. */
export const asAccountToken = (token: string): AccountToken => token as AccountToken;
