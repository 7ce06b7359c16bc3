"use client";

import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import { addPasskey, type PasskeyFailure } from "#lib/browser/passkey.ts";
import { useSend } from "#lib/browser/send.ts";
import { Confirm } from "./confirm.tsx";
import { DoneWord } from "./done-word.tsx";
import { Listed } from "./listed.tsx";
import { SettingsProblem } from "./settings-problem.tsx";

interface Props {
  passkeys: { id: string; name: string; about: string }[];
}

/** The person's passkeys: add one with this device, remove one. */
export function Passkeys({ passkeys }: Props) {
  const t = useTranslations("settings");
  const router = useRouter();
  const { pending, problem, send } = useSend();
  const [failure, setFailure] = useState<PasskeyFailure | null>(null);
  const [done, setDone] = useState("");
  const begin = () => {
    setDone("");
    setFailure(null);
  };
  const add = () => {
    begin();
    void send("add", async () => {
      const why = await addPasskey();
      setFailure(why);
      if (why) return;
      setDone(t("passkey_added_now"));
      router.refresh();
    });
  };
  const remove = (id: string) => {
    begin();
    void send(id, async () => {
      await callApi("DELETE", `/api/settings/passkeys/${id}`);
      setDone(t("passkey_removed"));
      router.refresh();
    });
  };
  return (
    <>
      {passkeys.length === 0 && <p className="mt-3 font-medium">{t("passkeys_none")}</p>}
      <ul className="mt-2 divide-y divide-line">
        {passkeys.map(({ id, name, about }) => (
          <Listed
            key={id}
            icon={KeyRound}
            title={name}
            about={about}
            action={
              <Confirm
                label={t("passkey_remove")}
                fullLabel={t("passkey_remove_of", { name })}
                question={t("passkey_remove_sure")}
                isPending={pending === id}
                onConfirm={() => remove(id)}
              />
            }
          />
        ))}
      </ul>
      <div className="mt-4 space-y-3">
        <SettingsProblem problem={problem} />
        {failure && (
          <Notice role="alert" tone="warn">
            {t(`passkey_${failure}`)}
          </Notice>
        )}
        <Button
          kind="secondary"
          className="noscript:hidden"
          isPending={pending === "add"}
          pendingLabel={t("passkey_adding")}
          onClick={add}
        >
          {t("passkey_add")}
        </Button>
      </div>
      <DoneWord>{done}</DoneWord>
    </>
  );
}
