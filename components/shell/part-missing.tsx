import { Notice } from "#components/ui/notice.tsx";
import type { Problem } from "#lib/domain/problem.ts";
import { getT } from "#lib/server/i18n.ts";
import { AskAgain } from "./ask-again.tsx";

interface Props {
  problem: Problem;
  href: string;
  /** Nothing of the page could be shown but its title. */
  isWholePage?: boolean;
}

/** Stands where a part of a page would: what kept it from coming; it is asked for again, and can be without a script. */
export async function PartMissing({ problem, href, isWholePage = false }: Props) {
  const [t, tProblem] = await Promise.all([getT("account_nav"), getT("problems")]);
  return (
    // No taller than its words where cards stand beside it.
    <div className="self-start">
      <Notice
        tone="warn"
        title={t(isWholePage ? "page_missing" : "part_missing")}
        actions={
          <a className="link font-semibold" href={href}>
            {t("reload")}
          </a>
        }
      >
        <p>{tProblem(problem.code)}</p>
        <AskAgain />
      </Notice>
    </div>
  );
}
