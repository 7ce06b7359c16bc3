import { HomeCard } from "#components/homes/home-card.tsx";
import { HomeName } from "#components/homes/home-name.tsx";
import { billDueCents } from "#lib/domain/bill-state.ts";
import { homeStanding } from "#lib/domain/home-standing.ts";
import { chicagoDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { recentAccountLight } from "#lib/server/account-light.ts";
import { now } from "#lib/server/clock.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { part } from "#lib/server/part.ts";
import type { User } from "#lib/server/session.ts";
import { type HomeAccount, homeAccounts, titleOf } from "#lib/server/settings-homes.ts";

/** What is open among the newest bills, in cents: the same read as the home screen's. null when Light does not say. */
async function owedOf({ home, account }: HomeAccount, today: ServiceDay): Promise<number | null> {
  if (!account || !home.light_account_uuid) return null;
  const light = recentAccountLight(home.light_account_uuid);
  const { data } = await part(light.listInvoices({ params: { limit: "12", offset: "0" } }));
  return data ? data.data.reduce((sum, bill) => sum + billDueCents(bill, today), 0) : null;
}

/** The homes with what Light says of each. */
export async function HomeList({ user }: { user: User }) {
  const [homes, at, t, locale] = await Promise.all([
    homeAccounts(user.id),
    now(),
    getT("homes"),
    getLocale(),
  ]);
  const owed = await Promise.all(homes.map((each) => owedOf(each, chicagoDay(at))));
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {homes.map((each, index) => {
        const { home, account, address } = each;
        const title = titleOf(each, (number) => t("home_number", { number }));
        return (
          <HomeCard
            key={home.id}
            t={t}
            locale={locale}
            number={home.number}
            title={title}
            address={address}
            owed_cents={owed[index] ?? null}
            location={account?.locations[0] ?? null}
            standing={homeStanding({ isSent: home.finalized_at !== null, account })}
          >
            <HomeName number={home.number} name={home.name} title={title} />
          </HomeCard>
        );
      })}
    </ul>
  );
}
