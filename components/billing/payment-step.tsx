"use client";

import { useState } from "react";
import { AccountLoaded } from "#components/shell/account-loaded.tsx";
import { callApi } from "#lib/browser/api.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { CardEntry } from "./card-entry.tsx";
import { SavedCard } from "./saved-card.tsx";
import { useBankReturn } from "./use-bank-return.ts";

interface Props {
  locale: Locale;
  /** The sandbox's stand-in for Stripe's script. */
  scriptUrl: string | null;
  consents: readonly ConsentText[];
}

const agree = (ticked: string[]) => callApi("POST", "/api/enrollment/autopay-consent", { consents: ticked });

/** How bills are paid: the card on file, or the form for one. Needs the messages of `payment` and `problems`. */
export function PaymentStep({ locale, scriptUrl, consents }: Props) {
  const router = usePortalRouter();
  const { isBack, leave } = useBankReturn();
  const [isReplacing, setReplacing] = useState(isBack);
  const goOn = () => {
    router.push("/enroll/review");
    router.refresh();
  };
  return (
    <AccountLoaded>
      {(account) => {
        const hasCard = account.enrollment?.has_payment_method === true;
        if (hasCard && !isReplacing) {
          return <SavedCard nextHref="/enroll/review" onReplace={() => setReplacing(true)} />;
        }
        return (
          <CardEntry
            account={account}
            hadCard={hasCard}
            locale={locale}
            scriptUrl={scriptUrl}
            consents={consents}
            agree={agree}
            onSaved={() => leave("/enroll/review", goOn)}
            {...(hasCard ? { onKeep: () => setReplacing(false) } : {})}
          />
        );
      }}
    </AccountLoaded>
  );
}
