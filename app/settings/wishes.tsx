import { MessageWishes } from "#components/settings/message-wishes.tsx";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { SideSection } from "#components/ui/side-section.tsx";
import { mutableKinds } from "#lib/domain/notice-kind.ts";
import { getT } from "#lib/server/i18n.ts";
import { mutedKinds } from "#lib/server/message-wish.ts";
import type { User } from "#lib/server/session.ts";

/** Which e-mails the person gets. */
export async function Wishes({ user }: { user: User }) {
  const [muted, t] = await Promise.all([mutedKinds(user.id), getT("notices")]);
  const wishes = mutableKinds.map((kind) => ({
    kind,
    label: t(`wish.${kind}`),
    about: t(`wish.${kind}_about`),
    isWanted: !muted.includes(kind),
  }));
  return (
    <SideSection id="messages" title={t("wish.section")} lead={t("wish.section_lead")}>
      <SettingsCard title={t("wish.title")} about={t("wish.always")}>
        <div className="needs-script">
          <MessageWishes wishes={wishes} savedOn={t("wish.saved_on")} savedOff={t("wish.saved_off")} />
        </div>
        <noscript>
          <ul className="mt-4 space-y-2">
            {wishes.map(({ kind, label, isWanted }) => (
              <li key={kind}>
                <span className="font-semibold">{label}.</span> {t(isWanted ? "wish.on" : "wish.off")}
              </li>
            ))}
          </ul>
        </noscript>
      </SettingsCard>
    </SideSection>
  );
}
