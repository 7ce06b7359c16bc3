"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { English } from "#messages/english.ts";

interface Props {
  locale: string;
  messages: Partial<English>;
  now: Date;
  children: ReactNode;
}

/** A client module of its own, because a context cannot be made in a server component. */
export function MessagesProvider({ locale, messages, now, children }: Props) {
  return (
    <IntlProvider locale={locale} messages={messages as English} now={now} timeZone="America/Chicago">
      {children}
    </IntlProvider>
  );
}
