import "server-only";
import { createHash } from "node:crypto";
import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { createTranslator } from "use-intl/core";
import { brand } from "#brand";
import { calendarDays } from "#lib/domain/contract-calendar.ts";
import { contractTerm, queuedContract } from "#lib/domain/contract-term.ts";
import { endingFee } from "#lib/domain/early-termination.ts";
import { homeTitle } from "#lib/domain/home-title.ts";
import { formatLocale, type Locale } from "#lib/domain/locale.ts";
import { problem } from "#lib/domain/problem.ts";
import { chicagoDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { recentAccountLight } from "./account-light.ts";
import { openBills } from "./bill-reads.ts";
import { now } from "./clock.ts";
import { env } from "./env.ts";
import type { Home } from "./home.ts";
import { loadMessages } from "./translator.ts";

const mostBills = "24";

/** The day as UTC midnight, which is what an all-day event is written from without a zone. */
function utcDay(day: ServiceDay): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date));
}

/**
 * The days to come of a home as an iCalendar file (RFC 5545): contract and open bills, each all day. What it
 * leads to needs a session; it holds no identifier of the customer but the street that they know the home by.
 * @throws Problem Light's; `no_home_yet` before there is service
 */
export async function calendarFile(
  home: Home & { light_account_uuid: string },
  locale: Locale,
): Promise<string> {
  const light = recentAccountLight(home.light_account_uuid);
  const location = (await light.getAccount()).locations[0];
  if (!location) throw problem("no_home_yet");
  const params = { location_uuid: location.uuid };
  const [plan, contracts, bills, at, messages] = await Promise.all([
    light.getPlan({ params }),
    light.listAllDocuments({ params }),
    light.listInvoices({ params: { limit: mostBills, offset: "0" } }),
    now(),
    loadMessages(locale, "contract"),
  ]);
  const today = chicagoDay(at);
  const open = await openBills(light, bills.data, today);
  const t = createTranslator({ locale: formatLocale[locale], timeZone: "America/Chicago", messages });
  const term = contractTerm(plan, contracts);
  const hasEndingFee = "cents" in endingFee(plan, { ...term, kind: "fixed_term" }, term.start ?? today);
  const known = { term, queued: queuedContract(contracts, today), hasEndingFee, bills: open };
  const title = homeTitle(home.name, location);
  const calendar = ical({
    name: `${brand.name}, ${title}`,
    prodId: { company: brand.name, product: "portal", language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { code, day, key, values } of calendarDays(known, today, locale)) {
    const place = code === "bill" ? `bills/${encodeURIComponent(values.number ?? "")}` : "plan";
    calendar.createEvent({
      id: createHash("sha256").update(`${home.id} ${key}`).digest("hex").slice(0, 32),
      start: utcDay(day),
      allDay: true,
      // A day to remember does not make anybody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: at,
      summary: t(`calendar_event.${code}`, {
        home: title,
        plan: values.plan ?? "",
        amount: values.amount ?? "",
      }),
      description: t(`calendar_note.${code}`),
      url: `${env.publicUrl}/home/${home.number}/${place}`,
    });
  }
  return calendar.toString();
}
