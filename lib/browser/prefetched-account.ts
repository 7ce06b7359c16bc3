import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import type { Account } from "#lib/light/schemas.ts";
import { accountQuery } from "./account.ts";

/** The query cache of a page that has read the account on the server; hand it to `AccountQueries`. */
export function prefetchedAccount(account: Account): DehydratedState {
  const client = new QueryClient();
  client.setQueryData(accountQuery.queryKey, account);
  return dehydrate(client);
}
