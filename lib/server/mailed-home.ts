import "server-only";
import { asLocale, type Locale } from "#lib/domain/locale.ts";
import { database } from "./database.ts";

/** A home with an account, and whom to write to about it. */
export interface MailedHome {
  id: string;
  number: number;
  light_account_uuid: string;
  email: string;
  locale: Locale;
}

/** The home of this id for a letter; null when it, its account or its person is gone. */
export async function mailedHome(homeId: string): Promise<MailedHome | null> {
  const row = await database()
    .selectFrom("home")
    .innerJoin("user", "user.id", "home.user_id")
    .select(["home.id", "home.number", "home.light_account_uuid", "user.email", "user.locale"])
    .where("home.id", "=", homeId)
    .executeTakeFirst();
  const { light_account_uuid } = row ?? {};
  if (!row || !light_account_uuid) return null;
  return { ...row, light_account_uuid, locale: asLocale(row.locale) ?? "en" };
}
