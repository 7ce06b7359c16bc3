"use client";

import { Elements } from "@stripe/react-stripe-js";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { brand } from "#brand";
import { account as enrolling } from "#lib/browser/account.ts";
import { useAccountWrite } from "#lib/browser/account-write.ts";
import { openCardSession, savedCardOf } from "#lib/browser/card-session.ts";
import { useShownTheme } from "#lib/browser/theme.ts";
import { isOtherCard } from "#lib/domain/card-kept.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { AccountClient } from "#lib/light/client.ts";
import type { Account, PaymentMethod } from "#lib/light/schemas.ts";
import { cardAppearance } from "./card-appearance.ts";
import { CardForm } from "./card-form.tsx";
import { CardHeld } from "./card-held.tsx";
import { CardLoadFailure } from "./card-load-failure.tsx";
import { CardLoading } from "./card-loading.tsx";

/** Whose card it will be. */
export type CardHolder = Pick<Account, "app" | "first_name" | "last_name" | "email" | "locations">;

interface Props {
  account: CardHolder;
  /** Of that account; without it, of the one that is being enrolled. */
  client?: AccountClient;
  /** What the button says. */
  saveKey?: "save" | "save_card";
  /** A card is on file, so that only another one there tells that this one has been kept. */
  hadCard: boolean;
  locale: Locale;
  scriptUrl: string | null;
  consents: readonly ConsentText[];
  /** Has the mandate kept, before the card is. */
  agree: (ticked: string[]) => Promise<unknown>;
  onSaved: () => void;
  onKeep?: () => void;
}

/** From the card's session to the card at Light: the form, then the one write that keeps what Stripe has saved. */
export function CardEntry(props: Props) {
  const { account, hadCard, locale, scriptUrl, consents, agree, onSaved, onKeep } = props;
  const { client: light = enrolling, saveKey = "save" } = props;
  const theme = useShownTheme();
  const publicKey = account.app?.stripe_public_key ?? "";
  const session = useQuery({
    queryKey: ["card_session"],
    queryFn: () => openCardSession(publicKey, scriptUrl, light),
    enabled: publicKey !== "",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  /** What Stripe has saved and Light has not yet: only this last write is tried again, never the card. */
  const [held, setHeld] = useState<string | null>(null);
  const before = useRef<PaymentMethod | null>(undefined);
  const write = useAccountWrite(
    ({ account: { enrollment }, card }) =>
      hadCard ? isOtherCard(before.current, card) : enrollment?.has_payment_method === true,
    onSaved,
    async () => {
      const [account, card] = await Promise.all([
        light.getAccount(),
        hadCard ? light.getPaymentMethod() : null,
      ]);
      return { account, card };
    },
  );
  const keep = async (payment_method_id: string) => {
    const isKept = await write.send(async () => {
      if (hadCard && before.current === undefined)
        before.current = await light.getPaymentMethod().catch(() => undefined);
      return light.ensurePaymentMethodAdded({ body: { payment_method_id } });
    });
    if (!isKept) setHeld(payment_method_id);
    return isKept;
  };

  const returned = savedCardOf(session.data?.returned);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for what the bank sent back.
  useEffect(() => {
    if (returned) void keep(returned);
  }, [returned]);

  const startOver = () => {
    setHeld(null);
    void session.refetch();
  };
  const saved = held ?? returned;
  if (session.isFetching) return <CardLoading isWhole />;
  if (!session.data) return <CardLoadFailure error={session.error} onRetry={startOver} />;
  if (saved) return <CardHeld write={write} onRetry={() => void keep(saved)} onOther={startOver} />;
  const { clientSecret, stripe } = session.data;
  const appearance = cardAppearance(theme, brand[theme]);
  return (
    <Elements key={clientSecret} stripe={stripe} options={{ clientSecret, locale, appearance }}>
      <CardForm
        session={session.data}
        account={account}
        consents={consents}
        saveKey={saveKey}
        agree={agree}
        onAccepted={keep}
        onReload={startOver}
        onKeep={onKeep}
      />
    </Elements>
  );
}
