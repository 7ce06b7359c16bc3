"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { BillingAddress as Kept } from "#lib/light/schemas.ts";

const AddressForm = dynamic(() => import("./billing-address-form.tsx"), {
  ssr: false,
  loading: () => <Skeleton className="h-72 w-full" />,
});

interface Props {
  home: number;
  kept: Kept;
  /** The address on file, in words. */
  children: ReactNode;
}

/** Where bills are addressed, and the form to change it. Needs the messages of `billing` and `problems`. */
export function BillingAddress({ home, kept, children }: Props) {
  const t = useTranslations("billing");
  const router = useRouter();
  const isBack = useRef(false);
  const [stage, setStage] = useState<"closed" | "open" | "saved">("closed");
  if (stage === "open") {
    return (
      <AddressForm
        home={home}
        kept={kept}
        onSaved={() => {
          setStage("saved");
          router.refresh();
        }}
        onCancel={() => {
          isBack.current = true;
          setStage("closed");
        }}
      />
    );
  }
  return (
    <>
      {children}
      {stage === "saved" && (
        <Notice tone="good" role="status" className="mt-4">
          {t("address_saved")}
        </Notice>
      )}
      <div className="needs-script mt-4">
        <Button
          kind="secondary"
          ref={(button) => {
            if (isBack.current) button?.focus();
            isBack.current = false;
          }}
          onClick={() => setStage("open")}
        >
          {t("address_change")}
        </Button>
      </div>
    </>
  );
}
