import type { Metadata } from "next";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ExportForm } from "#components/usage/export-form.tsx";
import { isProblemCode } from "#lib/domain/problem.ts";
import { addDays, isServiceDay } from "#lib/domain/service-day.ts";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("usage_chart"))("export_title") };
}

interface Props {
  params: Promise<{ home: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const reasons = ["not_a_day", "not_a_format", "before_from", "too_many_months", "no_readings"] as const;

/** The form of an export; a refused export leads back here and says what to change. */
export default async function UsageExportPage({ params, searchParams }: Props) {
  const [{ home, today }, asked, t, tProblem] = await Promise.all([
    myHome((await params).home),
    searchParams,
    getT("usage_chart"),
    getT("problems"),
  ]);
  const dayAsked = (value: unknown, other: string) =>
    typeof value === "string" && isServiceDay(value) ? value : other;
  const reason = reasons.find((known) => known === asked.problem);
  const code = isProblemCode(asked.problem) ? asked.problem : null;
  const sentence = reason ? t(`problem_${reason}`) : code && tProblem(code);
  return (
    <>
      <PageHeader title={t("export_title")} lead={t("export_intro")} />
      {sentence && (
        <Notice tone="error" role="alert" title={t("problem_title")} className="mb-7 max-w-form">
          <p>{sentence}</p>
        </Notice>
      )}
      <ExportForm
        t={t}
        home={home.number}
        from={dayAsked(asked.from, addDays(today, -365))}
        to={dayAsked(asked.to, today)}
        format={asked.format === "green-button" ? "green-button" : "csv"}
        today={today}
      />
      <p className="mt-8">
        <a
          className="link inline-flex min-h-11 items-center font-semibold"
          href={`/home/${home.number}/usage`}
        >
          {t("export_back")}
        </a>
      </p>
    </>
  );
}
