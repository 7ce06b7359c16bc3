import { PartMissing } from "#components/shell/part-missing.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Problem } from "#lib/domain/problem.ts";

/** A page of which nothing but its title could be shown. */
export const Unread = ({ title, problem, href }: { title: string; problem: Problem; href: string }) => (
  <>
    <PageHeader title={title} />
    <PartMissing problem={problem} href={href} isWholePage />
  </>
);
