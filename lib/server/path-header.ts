import "server-only";

/** The request header in which a page finds its own path, which Next does not tell it. proxy.ts sets it. */
export const pathHeader = "x-path";
