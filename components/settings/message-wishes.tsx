"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import type { MutableKind } from "#lib/domain/notice-kind.ts";
import { SettingsProblem } from "./settings-problem.tsx";

interface Wish {
  kind: MutableKind;
  label: string;
  about: string;
  isWanted: boolean;
}

interface Props {
  wishes: readonly Wish[];
  /** What is said once it is saved. */
  savedOn: string;
  savedOff: string;
}

/** Which e-mails come: each tick is saved at once, and put back when it could not be. */
export function MessageWishes({ wishes, savedOn, savedOff }: Props) {
  const router = useRouter();
  const [wanted, setWanted] = useState(
    () => new Set(wishes.filter(({ isWanted }) => isWanted).map(({ kind }) => kind)),
  );
  const [last, setLast] = useState<{ kind: MutableKind; isWanted: boolean } | null>(null);
  const { pending, problem, send } = useSend();

  const set = (kind: MutableKind, isWanted: boolean) =>
    setWanted((before) => new Set([...before].filter((each) => each !== kind).concat(isWanted ? kind : [])));
  const save = async (kind: MutableKind, isWanted: boolean) => {
    if (pending) return;
    setLast({ kind, isWanted });
    set(kind, isWanted);
    const body = { kind, is_wanted: isWanted };
    if (await send(kind, () => callApi("PUT", "/api/settings/messages", body))) router.refresh();
    else set(kind, !isWanted);
  };

  return (
    <ul className="mt-2 divide-y divide-line">
      {wishes.map(({ kind, label, about }) => {
        const isLast = last?.kind === kind && !pending;
        return (
          <li key={kind} className="py-2">
            <Checkbox
              label={<span className="font-semibold">{label}</span>}
              details={about}
              checked={wanted.has(kind)}
              onChange={(event) => void save(kind, event.target.checked)}
            />
            <p role="status" className="pl-9 font-medium text-[0.9375rem] text-good not-empty:pb-2">
              {isLast && !problem ? (last.isWanted ? savedOn : savedOff) : ""}
            </p>
            {isLast && problem !== null && (
              <SettingsProblem problem={problem} onRetry={() => void save(kind, last.isWanted)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
