import "server-only";
import { database } from "./database.ts";

/** The id of the home that a Light account serves, or null for an account that is not one of ours. */
export async function homeOfAccount(lightAccountUuid: string): Promise<string | null> {
  const row = await database()
    .selectFrom("home")
    .select("id")
    .where("light_account_uuid", "=", lightAccountUuid)
    .executeTakeFirst();
  return row?.id ?? null;
}
