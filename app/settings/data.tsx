import { SettingsCard } from "#components/settings/settings-card.tsx";
import { TokenExample } from "#components/settings/token-example.tsx";
import { Tokens } from "#components/settings/tokens.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { chicagoDay, formatDay } from "#lib/domain/service-day.ts";
import { now } from "#lib/server/clock.ts";
import { env } from "#lib/server/env.ts";
import { homesOf } from "#lib/server/home.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { listTokens, mostTokens } from "#lib/server/personal-token.ts";
import type { User } from "#lib/server/session.ts";

/** The person's data as a file, and tokens for programs of theirs. */
export async function Data({ user }: { user: User }) {
  const [at, tokens, homes, t, locale] = await Promise.all([
    now(),
    listTokens(user.id),
    homesOf(user),
    getT("settings"),
    getLocale(),
  ]);
  const dayOf = (instant: string) => formatDay(chicagoDay(new Date(instant)), locale);
  return (
    <>
      <SettingsCard title={t("download")} about={t("download_about")}>
        <p className="mt-2 text-soft">{t("download_wait")}</p>
        <a href="/api/settings/my-data" download className={buttonLook("secondary", false, "mt-4")}>
          {t("download")}
        </a>
      </SettingsCard>
      <SettingsCard title={t("tokens")} about={t("tokens_about")}>
        <Tokens
          isFull={tokens.length >= mostTokens}
          tokens={tokens.map(({ id, name, created_at, last_used_at }) => {
            const day = dayOf(created_at);
            const about = last_used_at
              ? t("token_used", { day, used: dayOf(last_used_at) })
              : t("token_unused", { day });
            return { id, name, about };
          })}
        />
        <TokenExample
          t={t}
          origin={env.publicUrl}
          home={homes[0]?.number ?? 1}
          year={chicagoDay(at).slice(0, 4)}
        />
      </SettingsCard>
    </>
  );
}
