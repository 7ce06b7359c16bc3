"use client";

import { useMemo } from "react";
import { homeAccount } from "#lib/browser/account.ts";
import { AccountQueries } from "#lib/browser/account-queries.tsx";
import { callApi } from "#lib/browser/api.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { CardEntry, type CardHolder } from "./card-entry.tsx";

interface Props {
  home: number;
  account: CardHolder;
  hasCard: boolean;
  locale: Locale;
  scriptUrl: string | null;
  consents: readonly ConsentText[];
  onSaved: () => void;
  onKeep: () => void;
}

const nothingRead = { mutations: [], queries: [] };

/** The card form for the account of one home. */
export default function HomeCardEntry({ home, hasCard, ...props }: Props) {
  const client = useMemo(() => homeAccount(home), [home]);
  return (
    <AccountQueries state={nothingRead}>
      <CardEntry
        {...props}
        client={client}
        hadCard={hasCard}
        saveKey="save_card"
        agree={(ticked) =>
          callApi("POST", `/api/homes/${home}/payment/autopay-consent`, { consents: ticked })
        }
      />
    </AccountQueries>
  );
}
