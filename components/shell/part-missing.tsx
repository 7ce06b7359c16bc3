import { Notice } from "#components/ui/notice.tsx";
import type { Problem } from "#lib/domain/problem.ts";
import { getT } from "#lib/server/i18n.ts";

/** Stands where a part of a page would: what kept it from coming, and a way to ask again that needs no script. */
export async function PartMissing({ problem, href }: { problem: Problem; href: string }) {
  const [t, tProblem] = await Promise.all([getT("account_nav"), getT("problems")]);
  return (
    <Notice
      tone="warn"
      title={t("part_missing")}
      actions={
        <a className="link font-semibold" href={href}>
          {t("reload")}
        </a>
      }
    >
      <p>{tProblem(problem.code)}</p>
    </Notice>
  );
}
