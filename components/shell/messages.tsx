import type { ReactNode } from "react";
import { formatLocale } from "#lib/domain/locale.ts";
import { now } from "#lib/server/clock.ts";
import { getLocale } from "#lib/server/i18n.ts";
import { loadMessages } from "#lib/server/translator.ts";
import type { Noun } from "#messages/english.ts";
import { MessagesProvider } from "./messages-provider.tsx";

/** Hands the sentences of `nouns`, and no others, to the client parts inside: `useTranslations("plans")`. */
export async function Messages({ nouns, children }: { nouns: readonly Noun[]; children: ReactNode }) {
  const locale = await getLocale();
  const loaded = await Promise.all(nouns.map(async (noun) => [noun, await loadMessages(locale, noun)]));
  return (
    <MessagesProvider locale={formatLocale[locale]} messages={Object.fromEntries(loaded)} now={await now()}>
      {children}
    </MessagesProvider>
  );
}
