import type { Metadata } from "next";
import { brand } from "#brand";
import { BeforeAfter } from "#components/comparison/before-after.tsx";
import { MeterForm } from "#components/comparison/meter-form.tsx";
import { isPersonal } from "#components/comparison/meter-offer.tsx";
import { MeterScreen } from "#components/comparison/meter-screen.tsx";
import { MeterWaiting } from "#components/comparison/meter-waiting.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { meterPrices } from "#lib/domain/comparison-sentence.ts";
import { consentsOf, consentText } from "#lib/domain/consent.ts";
import { signInPath } from "#lib/domain/sign-in-path.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { compared } from "../compared.ts";
import { comparer } from "../comparing.ts";
import { Unread } from "../unread.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("comparison"))("meter_page_title") };
}

export default async function MeterPage() {
  const [user, { view, result, problem }, t, locale] = await Promise.all([
    comparer(),
    compared(),
    getT("comparison"),
    getLocale(),
  ]);
  if (problem) return <Unread title={t("meter_page_title")} problem={problem} href="/compare/meter" />;
  const { reading, facts, profile } = view;
  const words = { t, locale };
  const isChanged = reading.esi_id !== null && reading.esi_id !== facts?.esi_id;
  return (
    <Messages nouns={["comparison_meter", "problems"]}>
      <MeterScreen
        words={words}
        meter={{ esi_id: reading.esi_id, isChanged }}
        profile={profile}
        prices={meterPrices(profile.state, { isPersonal: isPersonal(result.results), isChanged })}
        isSignedIn={user !== null}
        signInHref={signInPath("/compare/meter")}
        form={<MeterForm consents={consentsOf("meter").map((kind) => consentText(kind, locale, brand))} />}
        waiting={(children) => <MeterWaiting>{children}</MeterWaiting>}
        beforeAfter={
          result.before &&
          !isPersonal(result.before.results) && (
            <BeforeAfter words={words} before={result.before.results} after={result.results} />
          )
        }
      />
    </Messages>
  );
}
