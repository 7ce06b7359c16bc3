import "server-only";
import type { Locale } from "#lib/domain/locale.ts";
import { noticePath } from "#lib/domain/notice-path.ts";
import { addDays, chicagoDay, formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Translator } from "#messages/english.ts";
import { now } from "./clock.ts";
import type { Notice } from "./notice.ts";
import { noticeWords } from "./notice-words.ts";
import { type HomeAccount, homeAccounts, titleOf } from "./settings-homes.ts";

interface Shown {
  t: Translator<"notices">;
  locale: Locale;
}

function dayName(day: ServiceDay, today: ServiceDay, { t, locale }: Shown): string {
  if (day === today) return t("today");
  return day === addDays(today, -1) ? t("yesterday") : formatDay(day, locale);
}

async function shownNotice(notice: Notice, homes: readonly HomeAccount[], { t, locale }: Shown) {
  const of = homes.find(({ home }) => home.id === notice.home_id);
  const { title, body, action } = await noticeWords(notice, locale);
  const home = of && homes.length > 1 ? titleOf(of, (number) => t("mail.home_number", { number })) : null;
  const href = noticePath(notice, of?.home.number ?? 1);
  return { id: notice.id, title, body, action, href, home, isUnread: notice.read_at === null };
}

/** A person's notices in words, grouped by the day in Texas on which they were told. */
export async function noticeDays(userId: string, notices: readonly Notice[], shown: Shown) {
  const [homes, at] = await Promise.all([homeAccounts(userId), now()]);
  const today = chicagoDay(at);
  const days = new Map<string, Awaited<ReturnType<typeof shownNotice>>[]>();
  for (const notice of notices) {
    const day = dayName(chicagoDay(new Date(notice.created_at)), today, shown);
    days.set(day, [...(days.get(day) ?? []), await shownNotice(notice, homes, shown)]);
  }
  return [...days].map(([day, each]) => ({ day, notices: each }));
}
