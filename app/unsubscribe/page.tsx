import type { Metadata } from "next";
import { brand } from "#brand";
import { Unsubscribe } from "#components/notices/unsubscribe.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";
import { justTurned, unsubscribeAction } from "#lib/server/message-unsubscribe.ts";
import { mutedKinds, openWish } from "#lib/server/message-wish.ts";

export async function generateMetadata(): Promise<Metadata> {
  // The address opens without sign-in: it must not be found by looking.
  return { title: (await getT("notices"))("unsubscribe.title"), robots: { index: false } };
}

interface Props {
  searchParams: Promise<{ t?: string | string[]; kinds?: string | string[] }>;
}

export default async function UnsubscribePage({ searchParams }: Props) {
  const [{ t: sealed, kinds }, t] = await Promise.all([searchParams, getT("notices")]);
  const wish = await openWish(sealed);
  if (!wish || typeof sealed !== "string") {
    return (
      <div className="max-w-form">
        <PageHeader title={t("unsubscribe.wrong_title")} lead={t("unsubscribe.wrong_lead")} />
        <p className="mb-6">
          {t("unsubscribe.wrong_body", { email: brand.supportEmail, phone: brand.supportPhone })}
        </p>
        <ButtonLink kind="secondary" href="/settings#messages" prefetch={false}>
          {t("unsubscribe.settings")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <Unsubscribe
      t={t}
      kind={wish.kind}
      muted={await mutedKinds(wish.userId)}
      turned={justTurned(kinds)}
      action={(turn, each) => unsubscribeAction(sealed, turn, each)}
    />
  );
}
