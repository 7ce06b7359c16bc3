"use client";

import { type ReactNode, useState } from "react";
import { AccountLoaded } from "#components/shell/account-loaded.tsx";
import type { ConsentText } from "#lib/domain/consent.ts";
import { CreditForm } from "./credit-form.tsx";
import { CreditSent } from "./credit-sent.tsx";

interface Props {
  consents: readonly ConsentText[];
  /** Our own record, for a Light that does not show whether a number has arrived. */
  wasNoted: boolean;
  isSandbox: boolean;
  /** Stands above the form. */
  hint: ReactNode;
}

/** Asks for the number, or says that it was sent. Needs the messages of `credit` and `problems`. */
export function CreditStep({ consents, wasNoted, isSandbox, hint }: Props) {
  const [isAgain, setAgain] = useState(false);
  return (
    <AccountLoaded>
      {({ enrollment }) => {
        const isSent = enrollment?.has_submitted_credit_check ?? wasNoted;
        if (isSent && !isAgain) return <CreditSent onAgain={() => setAgain(true)} />;
        return (
          <>
            {hint}
            <CreditForm
              consents={consents}
              wasSent={isSent}
              isSandbox={isSandbox}
              {...(isAgain ? { onKeep: () => setAgain(false) } : {})}
            />
          </>
        );
      }}
    </AccountLoaded>
  );
}
