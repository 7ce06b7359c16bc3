"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { accountQuery } from "#lib/browser/account.ts";
import type { Account } from "#lib/light/schemas.ts";
import { ProblemNotice } from "./problem-notice.tsx";

/** A screen of the account: its page has read it already; elsewhere it is fetched. Needs the messages of `problems`. */
export function AccountLoaded({ children }: { children: (account: Account) => ReactNode }) {
  const { data, error, refetch } = useQuery(accountQuery);
  if (data) return children(data);
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  return <Skeleton className="h-64 w-full max-w-form" />;
}
