"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { DoneWord } from "./done-word.tsx";
import { Listed } from "./listed.tsx";
import { SettingsProblem } from "./settings-problem.tsx";

interface Props {
  devices: { id: string; name: string; about: string; isCurrent: boolean; isPhone: boolean }[];
}

/** Where the person is signed in, and the ways to end it. */
export function Devices({ devices }: Props) {
  const t = useTranslations("settings");
  const router = useRouter();
  const { pending, problem, send } = useSend();
  const [done, setDone] = useState("");
  const end = (path: `/api/settings/sessions${string}`, deed: string, word: string) => {
    setDone("");
    void send(deed, async () => {
      await callApi("DELETE", path);
      setDone(word);
      router.refresh();
    });
  };
  return (
    <>
      <ul className="mt-2 divide-y divide-line">
        {devices.map(({ id, name, about, isCurrent, isPhone }) => (
          <Listed
            key={id}
            icon={isPhone ? Smartphone : Monitor}
            title={name}
            // When it was last used is written down every quarter of an hour at most: of this one more is known.
            about={isCurrent ? t("device_in_use") : about}
            mark={
              isCurrent && (
                <span className="ml-1 inline-block whitespace-nowrap rounded-full border border-good/30 bg-good-wash px-2.5 font-semibold text-good text-sm">
                  {t("device_here")}
                </span>
              )
            }
            action={
              !isCurrent && (
                <LinkButton
                  className="noscript:hidden ml-auto flex-none"
                  aria-label={t("device_end_of", { name })}
                  disabled={pending === id}
                  onClick={() => end(`/api/settings/sessions/${id}`, id, t("device_ended"))}
                >
                  {t("device_end")}
                </LinkButton>
              )
            }
          />
        ))}
      </ul>
      <div className="mt-4 space-y-3">
        <SettingsProblem problem={problem} />
        {devices.length > 1 ? (
          <Button
            kind="secondary"
            className="noscript:hidden"
            isPending={pending === "others"}
            pendingLabel={t("saving")}
            onClick={() => end("/api/settings/sessions", "others", t("devices_ended"))}
          >
            {t("devices_end")}
          </Button>
        ) : (
          <p className="text-[0.9375rem] text-soft">{t("devices_only")}</p>
        )}
      </div>
      <DoneWord>{done}</DoneWord>
    </>
  );
}
