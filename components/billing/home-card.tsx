"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { flowCompleted } from "#lib/browser/flow-messages.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { CardHolder } from "./card-entry.tsx";
import { CardLoading } from "./card-loading.tsx";
import { useBankReturn } from "./use-bank-return.ts";

// Stripe's loader, schemas and queries come only when somebody adds a card.
const HomeCardEntry = dynamic(() => import("./home-card-entry.tsx"), {
  ssr: false,
  loading: () => <CardLoading isWhole />,
});

interface Props {
  home: number;
  account: CardHolder;
  hasCard: boolean;
  /** It is what this page is for today: none on file, expired, or declined. */
  isNeeded: boolean;
  locale: Locale;
  scriptUrl: string | null;
  consents: readonly ConsentText[];
  /** The bill that stays open unless it is paid by hand; null without one. */
  openBillHref: string | null;
  testCards: ReactNode;
}

/** The way to another card, opened where it stands. Needs the messages of `billing`, `payment` and `problems`. */
export function HomeCard(props: Props) {
  const { hasCard, isNeeded, openBillHref, testCards, ...entry } = props;
  const t = useTranslations("billing");
  const router = useRouter();
  const { isBack, leave } = useBankReturn();
  const [stage, setStage] = useState<"closed" | "open" | "saved">(isBack ? "open" : "closed");
  const heading = useRef<HTMLHeadingElement>(null);
  const isKept = useRef(false);
  useEffect(() => {
    if (stage === "open") heading.current?.focus();
  }, [stage]);
  const goOn = () => {
    setStage("saved");
    flowCompleted({});
    router.refresh();
  };
  const keep = () => {
    isKept.current = true;
    setStage("closed");
  };
  if (stage === "saved") {
    return (
      <Notice
        tone="good"
        role="status"
        title={t("saved")}
        className="mt-5"
        actions={openBillHref && <ButtonLink href={openBillHref}>{t("pay_bill")}</ButtonLink>}
      >
        <p>{t(openBillHref ? "saved_open" : "saved_hint")}</p>
      </Notice>
    );
  }
  if (stage === "closed") {
    return (
      <div className="needs-script mt-5">
        <Button
          kind={isNeeded ? "primary" : "secondary"}
          ref={(button) => {
            if (isKept.current) button?.focus();
            isKept.current = false;
          }}
          onClick={() => setStage("open")}
        >
          {t(hasCard ? "replace" : "add")}
        </Button>
      </div>
    );
  }
  return (
    <section aria-labelledby="new-card-title" className="mt-8">
      <h3 ref={heading} id="new-card-title" tabIndex={-1} className="mb-4 text-xl outline-none">
        {t("new_card")}
      </h3>
      {testCards}
      <HomeCardEntry
        {...entry}
        hasCard={hasCard}
        onSaved={() => leave(location.pathname, goOn)}
        onKeep={keep}
      />
    </section>
  );
}
