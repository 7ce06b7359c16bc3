import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OperationsSignIn } from "#components/operations/sign-in.tsx";
import { getT } from "#lib/server/i18n.ts";
import { isOperated, isOperator } from "#lib/server/operations-access.ts";
import { Overview } from "./overview.tsx";

export async function generateMetadata(): Promise<Metadata> {
  if (!isOperated()) notFound();
  return { title: (await getT("operations"))("title"), robots: { index: false } };
}

interface Props {
  searchParams: Promise<{ wrong?: string | string[]; retried?: string | string[] }>;
}

export default async function OperationsPage({ searchParams }: Props) {
  if (!isOperated()) notFound();
  const [{ wrong, retried }, isOpen, t] = await Promise.all([searchParams, isOperator(), getT("operations")]);
  const count = typeof retried === "string" && /^\d{1,4}$/.test(retried) ? Number(retried) : null;
  if (isOpen) return <Overview retried={count} />;
  return <OperationsSignIn t={t} wrong={wrong === "key" ? "wrong" : wrong === "often" ? "often" : null} />;
}
