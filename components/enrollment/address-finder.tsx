"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import {
  areUnits,
  type Building,
  buildingKey,
  choosePremise,
  type FoundPremise,
  searchAddresses,
} from "#lib/browser/premises.ts";
import { AddressForm } from "./address-form.tsx";
import { AddressSearch } from "./address-search.tsx";
import { EsiIdForm } from "./esi-id-form.tsx";
import { PremiseList } from "./premise-list.tsx";
import { UnitList } from "./unit-list.tsx";
import { usePremiseChoice } from "./use-premise-choice.ts";

const ways = ["search", "full", "esi"] as const;
type Way = (typeof ways)[number];

/** The three ways to a meter, and the choice between several. Each way stays as it was left: nothing typed is lost. */
export function AddressFinder({ postalCode, supportPhone }: { postalCode: string; supportPhone: string }) {
  const t = useTranslations("address");
  const router = usePortalRouter();
  const box = useRef<HTMLDivElement>(null);
  const [way, setWay] = useState<Way>("search");
  const [several, setSeveral] = useState<FoundPremise[] | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [unopened, setUnopened] = useState<{ building: Building; problem: unknown } | null>(null);
  const { choose, pendingEsiId, problem, retry, forget } = usePremiseChoice();

  const isFocusDue = useRef(false);
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    box.current?.querySelector<HTMLElement>(several ? "h2" : `[data-way=${way}] input`)?.focus();
  }, [way, several]);

  const show = (next: Way, found: FoundPremise[] | null = null) => {
    isFocusDue.current = true;
    forget();
    setUnopened(null);
    setWay(next);
    setSeveral(found);
  };
  const chooseFrom = (found: FoundPremise[]) => {
    const [first, second] = found;
    if (first && !second) void choose(first.esi_id);
    else show(way, found);
  };
  const openBuilding = async (building: Building) => {
    const { key, premises } = building;
    const [first, second] = premises;
    if (!first || !second) return chooseFrom(premises);
    setOpening(true);
    setUnopened(null);
    try {
      // A search shows some units of a building; here all of them are wanted.
      const all = await searchAddresses(first.address_1, first.postal_code);
      const here = [...premises, ...all.filter((premise) => buildingKey(premise) === key)];
      chooseFrom([...new Map(here.map((premise) => [premise.esi_id, premise])).values()]);
    } catch (failure) {
      setUnopened({ building, problem: failure });
    } finally {
      setOpening(false);
    }
  };

  const [building] = several ?? [];
  const list = { pendingEsiId, onChoose: ({ esi_id }: FoundPremise) => void choose(esi_id) };
  const forms = {
    search: (
      <AddressSearch
        postalCode={postalCode}
        isBusy={isOpening || pendingEsiId !== ""}
        onChoose={(found) => void openBuilding(found)}
      />
    ),
    full: <AddressForm postalCode={postalCode} isBusy={pendingEsiId !== ""} onFound={chooseFrom} />,
    esi: (
      <EsiIdForm
        onRead={async (esi_id) => {
          await choosePremise(esi_id);
          router.push("/enroll/confirm");
        }}
      />
    ),
  };

  return (
    <div ref={box} className="needs-script max-w-form space-y-6">
      {ways.map((name) => (
        <div key={name} data-way={name} hidden={several !== null || way !== name}>
          {forms[name]}
        </div>
      ))}
      {several &&
        building &&
        (areUnits(several) ? (
          <UnitList building={building} units={several} {...list} />
        ) : (
          <PremiseList premises={several} {...list} />
        ))}
      <ProblemNotice
        problem={unopened?.problem ?? problem}
        onRetry={unopened ? () => void openBuilding(unopened.building) : retry}
      />
      {several && <LinkButton onClick={() => show(way)}>{t("back")}</LinkButton>}
      <div hidden={several !== null} className="border-line border-t pt-4">
        <p className="text-soft">{t("other_ways")}</p>
        <div className="flex flex-wrap gap-x-6">
          {ways
            .filter((other) => other !== way)
            .map((other) => (
              <LinkButton key={other} onClick={() => show(other)}>
                {t(`way_${other}`)}
              </LinkButton>
            ))}
        </div>
        <p className="mt-2 text-soft">
          {t.rich("call", { phone: () => <PhoneLink phone={supportPhone} /> })}
        </p>
      </div>
    </div>
  );
}
