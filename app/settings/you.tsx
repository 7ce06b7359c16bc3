import { EmailRow } from "#components/settings/email-row.tsx";
import { PersonRow } from "#components/settings/person-row.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { formatPhone } from "#lib/domain/phone.ts";
import { getT } from "#lib/server/i18n.ts";
import type { User } from "#lib/server/session.ts";
import { homeAccounts, titleOf } from "#lib/server/settings-homes.ts";

/** Name, phone and e-mail: the part of the page that waits for Light. */
export async function You({ user }: { user: User }) {
  const [homes, t, tHomes] = await Promise.all([homeAccounts(user.id), getT("settings"), getT("homes")]);
  const titles = Object.fromEntries(
    homes.map((home) => [home.home.number, titleOf(home, (number) => tHomes("home_number", { number }))]),
  );
  const known = homes.flatMap(({ home, account }) => (account ? [{ number: home.number, account }] : []));
  const people = known.map(({ account }) => ({
    first_name: account.first_name,
    last_name: account.last_name,
    phone_number: formatPhone(account.phone_number ?? ""),
  }));
  const person = people.at(-1);
  const problem = homes.find((home) => home.problem)?.problem;
  const behind = known
    .filter(({ account }) => account.email.toLowerCase() !== user.email.toLowerCase())
    .map(({ number }) => titles[number])
    .join("; ");
  return (
    <>
      {problem && <PartMissing problem={problem} href="/settings" />}
      {person && (
        <PersonRow
          person={person}
          titles={titles}
          doesDiffer={new Set(people.map((each) => JSON.stringify(each))).size > 1}
        />
      )}
      {!person && !problem && (
        <dl className="space-y-2 py-4">
          <dt className="text-[0.9375rem] text-soft leading-snug">{t("name_and_phone")}</dt>
          <dd>{t("name_later")}</dd>
        </dl>
      )}
      <EmailRow email={user.email} titles={titles} behind={behind} />
    </>
  );
}
