import { brand } from "#brand";
import { FailedCharge } from "#components/billing/failed-charge.tsx";
import { HomeCard } from "#components/billing/home-card.tsx";
import { MethodOnFile } from "#components/billing/method-on-file.tsx";
import { TestCards } from "#components/billing/test-cards.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { billState, failedAttempt, isChargedWith, lastDeclined } from "#lib/domain/bill-state.ts";
import { cardExpiry } from "#lib/domain/card-expiry.ts";
import { consentsOf, consentText } from "#lib/domain/consent.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { billPage, cardOnFile, openBills } from "#lib/server/bill-reads.ts";
import { env } from "#lib/server/env.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";

/** The card on file, whether it works, and the way to another. */
export async function Method({ home: number }: { home: string }) {
  const { light, home, account, today } = await myHome(number);
  const reading = billPage(light, 1).then(({ data }) => openBills(light, data, today));
  const [method, open, t, tPayment, locale] = await Promise.all([
    part(cardOnFile(light)),
    // Without the bills the card is still shown.
    part(reading),
    getT("billing"),
    getT("payment"),
    getLocale(),
  ]);
  if (method.problem) return <PartMissing problem={method.problem} href={`/home/${number}/payment`} />;
  const card = method.data;
  const expiry = card && cardExpiry(card, today);
  const failed = open.data ? lastDeclined(open.data) : null;
  const attempt = failed && failedAttempt(failed.payments);
  const declinedOn = attempt && isChargedWith(attempt, card) ? chicagoDay(new Date(attempt.paid_at)) : null;
  // What autopay has tried or let pass it does not try again.
  const stuck = failed ?? open.data?.find((bill) => billState(bill, today) === "past_due") ?? null;
  const billHref = (bill: { number: string }) => `/home/${number}/bills/${encodeURIComponent(bill.number)}`;
  const { first_name, last_name, email, app, locations } = account;
  return (
    <div className="space-y-4">
      {failed && <FailedCharge t={t} locale={locale} bill={failed} method={card} href={billHref(failed)} />}
      <MethodOnFile
        t={t}
        tPayment={tPayment}
        locale={locale}
        method={card}
        expiry={expiry}
        declinedOn={declinedOn}
        phone={brand.supportPhone}
      />
      <Messages nouns={["billing", "payment", "problems"]}>
        <HomeCard
          home={home.number}
          account={{ first_name, last_name, email, app, locations }}
          hasCard={card !== null}
          isNeeded={card === null || failed !== null || (expiry !== null && expiry.state !== "valid")}
          locale={locale}
          scriptUrl={env.stripeScriptUrl}
          consents={consentsOf("payment").map((kind) => consentText(kind, locale, brand))}
          openBillHref={stuck && billHref(stuck)}
          testCards={<TestCards t={tPayment} isSandbox={env.isSandbox} />}
        />
      </Messages>
    </div>
  );
}
