"use client";

import { SquareTerminal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { Confirm } from "./confirm.tsx";
import { DoneWord } from "./done-word.tsx";
import { Listed } from "./listed.tsx";
import { SettingsProblem } from "./settings-problem.tsx";
import { TokenForm } from "./token-form.tsx";
import { TokenMade } from "./token-made.tsx";
import { showToken, useShownToken } from "./token-shown.ts";

interface Props {
  tokens: { id: string; name: string; about: string }[];
  /** No more may be made. */
  isFull: boolean;
}

/** The person's read-only tokens: make one, revoke one. */
export function Tokens({ tokens, isFull }: Props) {
  const t = useTranslations("settings");
  const router = useRouter();
  const { pending, problem, send } = useSend();
  const made = useShownToken();
  const [done, setDone] = useState("");
  useEffect(() => () => showToken(""), []);
  const revoke = (id: string) => {
    setDone("");
    void send(id, async () => {
      await callApi("DELETE", `/api/settings/tokens/${id}`);
      setDone(t("token_revoked"));
      router.refresh();
    });
  };
  return (
    <>
      <ul className="mt-2 divide-y divide-line">
        {tokens.map(({ id, name, about }) => (
          <Listed
            key={id}
            icon={SquareTerminal}
            title={name}
            about={about}
            action={
              <Confirm
                label={t("token_revoke")}
                fullLabel={t("token_revoke_of", { name })}
                question={t("token_revoke_sure")}
                isPending={pending === id}
                onConfirm={() => revoke(id)}
              />
            }
          />
        ))}
      </ul>
      <DoneWord>{done}</DoneWord>
      <div className="mt-4 space-y-4">
        <SettingsProblem problem={problem} />
        {made && <TokenMade token={made} onDone={() => showToken("")} />}
        {!made && isFull && <p className="text-soft">{t("token_full")}</p>}
        {!made && !isFull && (
          <TokenForm
            onMade={(token) => {
              setDone("");
              showToken(token);
              router.refresh();
            }}
          />
        )}
      </div>
    </>
  );
}
