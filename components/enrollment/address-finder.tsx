"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Building, choosePremise, oneLine, searchAddresses } from "#lib/browser/premises.ts";
import type { Premise } from "#lib/light/schemas.ts";
import { AddressForm } from "./address-form.tsx";
import { AddressSearch } from "./address-search.tsx";
import { EsiIdForm } from "./esi-id-form.tsx";
import { PremiseList } from "./premise-list.tsx";

const ways = ["search", "full", "esi"] as const;
type Way = (typeof ways)[number];

interface Choice {
  kind: "units" | "several";
  premises: Premise[];
}

const mostUnits = 50;

/** The three ways to a meter, and the choice between several. */
export function AddressFinder({ postalCode, supportPhone }: { postalCode?: string; supportPhone: string }) {
  const t = useTranslations("address");
  const router = useRouter();
  const [way, setWay] = useState<Way>("search");
  const [choice, setChoice] = useState<Choice | null>(null);
  const [pendingEsiId, setPending] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const [last, setLast] = useState<Premise | null>(null);

  const choose = async (premise: Premise) => {
    setPending(premise.esi_id);
    setLast(premise);
    setProblem(null);
    try {
      await choosePremise(premise.esi_id);
      router.push("/enroll/confirm");
    } catch (error) {
      setProblem(error);
      setPending("");
    }
  };
  const chooseBuilding = async ({ premises }: Building) => {
    const [first] = premises;
    if (!first) return;
    if (premises.length === 1) return choose(first);
    // A search shows some units of a building; here all of them are wanted.
    const all = await searchAddresses(first.address_1, first.postal_code, mostUnits).catch(() => premises);
    const here = all.filter(({ address_1 }) => address_1 === first.address_1);
    setChoice({ kind: here.length > 2 ? "units" : "several", premises: here.length > 0 ? here : premises });
  };
  const chooseFound = (premises: Premise[]) => {
    const [first] = premises;
    if (premises.length === 1 && first) void choose(first);
    else setChoice({ kind: "several", premises });
  };

  const others = (
    <div className="flex flex-wrap gap-x-6">
      {ways
        .filter((other) => other !== way)
        .map((other) => (
          <LinkButton key={other} onClick={() => setWay(other)}>
            {t(`way_${other}`)}
          </LinkButton>
        ))}
    </div>
  );
  const nothing = (
    <Notice tone="warn" title={t("nothing_title")} role="status" actions={others}>
      <p>{t("nothing")}</p>
      <p>{t("call", { phone: supportPhone })}</p>
    </Notice>
  );

  if (choice) {
    const [first] = choice.premises;
    return (
      <div className="space-y-5">
        <PremiseList
          title={t(`${choice.kind}_title`, { address: first?.address_1 ?? "" })}
          {...(choice.kind === "several" ? { hint: t("several") } : { filterLabel: t("units_filter") })}
          premises={choice.premises}
          label={(premise) => (choice.kind === "units" && premise.address_2) || oneLine(premise)}
          pendingEsiId={pendingEsiId}
          onChoose={(premise) => void choose(premise)}
        />
        <ProblemNotice problem={problem} onRetry={() => last && void choose(last)} />
        <LinkButton onClick={() => setChoice(null)}>{t("back")}</LinkButton>
      </div>
    );
  }
  return (
    <div className="needs-script max-w-form space-y-6">
      {way === "search" && (
        <AddressSearch
          postalCode={postalCode}
          onChoose={(found) => void chooseBuilding(found)}
          nothing={nothing}
        />
      )}
      {way === "full" && <AddressForm postalCode={postalCode} onFound={chooseFound} nothing={nothing} />}
      {way === "esi" && (
        <EsiIdForm
          onRead={async (esi_id) => {
            await choosePremise(esi_id);
            router.push("/enroll/confirm");
          }}
        />
      )}
      <ProblemNotice problem={problem} onRetry={() => last && void choose(last)} />
      <div className="border-line border-t pt-4">
        <p className="text-soft">{t("other_ways")}</p>
        {others}
      </div>
    </div>
  );
}
