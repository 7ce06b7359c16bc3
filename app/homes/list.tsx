import { HomeCard } from "#components/homes/home-card.tsx";
import { HomeName } from "#components/homes/home-name.tsx";
import { homeStanding } from "#lib/domain/home-standing.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import type { User } from "#lib/server/session.ts";
import { homeAccounts, titleOf } from "#lib/server/settings-homes.ts";

/** The homes with what Light says of each: the part of the page that waits. */
export async function HomeList({ user }: { user: User }) {
  const [homes, t, locale] = await Promise.all([homeAccounts(user.id), getT("homes"), getLocale()]);
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {homes.map((each) => {
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
