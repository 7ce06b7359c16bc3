import { HomeCard } from "#components/homes/home-card.tsx";
import { HomeName } from "#components/homes/home-name.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { homeStanding } from "#lib/domain/home-standing.ts";
import { chicagoDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { recentAccountLight } from "#lib/server/account-light.ts";
import { owedCents } from "#lib/server/bill-reads.ts";
import { now } from "#lib/server/clock.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { part } from "#lib/server/part.ts";
import type { User } from "#lib/server/session.ts";
import { type HomeAccount, homeAccounts, titleOf } from "#lib/server/settings-homes.ts";

/** What is owed for a home, in cents; null when Light does not say. */
async function owedOf({ home, account }: HomeAccount, today: ServiceDay): Promise<number | null> {
  if (!account || !home.light_account_uuid) return null;
  return (await part(owedCents(recentAccountLight(home.light_account_uuid), today))).data;
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
  const problem = homes.find((each) => each.problem)?.problem;
  return (
    <>
      {problem && (
        <div className="mb-4 max-w-form">
          <PartMissing problem={problem} href="/homes" />
        </div>
      )}
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
              isUnread={each.problem !== null}
              owed_cents={owed[index] ?? null}
              location={account?.locations[0] ?? null}
              standing={homeStanding({ isSent: home.finalized_at !== null, account })}
            >
              <HomeName number={home.number} name={home.name} title={title} />
            </HomeCard>
          );
        })}
      </ul>
    </>
  );
}
