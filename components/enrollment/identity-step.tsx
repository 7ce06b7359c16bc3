"use client";

import { AccountLoaded } from "#components/shell/account-loaded.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { IdentityForm } from "./identity-form.tsx";
import { IdentityKnown } from "./identity-known.tsx";

/** Who enrolls, as the check will see it. Needs the messages of `identity` and `problems`. */
export function IdentityStep({ locale }: { locale: Locale }) {
  return (
    <AccountLoaded>
      {(account) => (
        <div className="max-w-[44rem] space-y-10">
          <IdentityKnown account={account} locale={locale} />
          <IdentityForm wasConfirmed={account.enrollment?.is_identity_verified === true} />
        </div>
      )}
    </AccountLoaded>
  );
}
