import { headers } from "next/headers";
import { Devices } from "#components/settings/devices.tsx";
import { Passkeys } from "#components/settings/passkeys.tsx";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { formatInstant } from "#lib/domain/instant.ts";
import { chicagoDay, formatDay } from "#lib/domain/service-day.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { listPasskeys } from "#lib/server/passkeys.ts";
import type { User } from "#lib/server/session.ts";
import { type Device, listSignedIn } from "#lib/server/settings-sessions.ts";

/** Passkeys, and where the person is signed in. */
export async function Access({ user }: { user: User }) {
  const head = await headers();
  const [passkeys, sessions, t, locale] = await Promise.all([
    listPasskeys(head),
    listSignedIn(user.id, head),
    getT("settings"),
    getLocale(),
  ]);
  const nameOf = ({ browser, system }: Device) =>
    browser && system ? t("device", { browser, system }) : browser || system || t("device_unknown");
  return (
    <>
      <SettingsCard title={t("passkeys")} about={t("passkeys_about")}>
        <Passkeys
          passkeys={passkeys.map(({ id, name, provider, created_at }) => {
            const day = created_at ? formatDay(chicagoDay(new Date(created_at)), locale) : "";
            const about = provider ? t("passkey_kept_by", { day, provider }) : t("passkey_added", { day });
            return { id, name: name || t("passkey"), about: day && about };
          })}
        />
      </SettingsCard>
      <SettingsCard title={t("devices")}>
        <Devices
          devices={sessions.map((session) => ({
            id: session.id,
            name: nameOf(session),
            about: t("device_used", { when: formatInstant(new Date(session.used_at), locale, "full") }),
            isCurrent: session.is_current,
            isPhone: session.is_phone,
          }))}
        />
      </SettingsCard>
    </>
  );
}
