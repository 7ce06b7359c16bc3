import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Locale, negotiateLocale } from "#lib/domain/locale.ts";
import type { Noun, Translator } from "#messages/english.ts";
import { env } from "./env.ts";
import { currentFlow } from "./flow.ts";
import { translator } from "./translator.ts";

/** The language of this request: the flow's, else the cookie's, else the browser's, else English. Server components only. */
export const getLocale = cache(async (): Promise<Locale> => {
  const [jar, head, flow] = await Promise.all([cookies(), headers(), currentFlow()]);
  // A frame may keep no cookie, and the portal's own is not for it.
  if (flow) return flow.locale;
  return negotiateLocale({
    cookie: jar.get("locale")?.value,
    acceptLanguage: head.get("accept-language"),
  });
});

// A translator keeps the sentences that it has read, so one serves all requests; in development they may be edited.
const translators = new Map<string, unknown>();

/** The sentences of `noun` in the language of this request: `(await getT("plans"))("title")`. Server components only. */
export async function getT<N extends Noun>(noun: N): Promise<Translator<N>> {
  const locale = await getLocale();
  const key = `${locale} ${noun}`;
  const known = translators.get(key) as Translator<N> | undefined;
  if (known && !env.isDevelopment) return known;
  const made = await translator(locale, noun);
  translators.set(key, made);
  return made;
}
