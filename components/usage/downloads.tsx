import { Download } from "lucide-react";
import { PageLink } from "#components/ui/page-link.tsx";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  /** First and last day of what is taken along. */
  from: ServiceDay;
  to: ServiceDay;
}

/** The quarter hours behind a page as files. */
export function Downloads({ words: { t, base }, from, to }: Props) {
  const formats = [
    ["csv", t("download_csv")],
    ["green-button", t("download_green_button")],
  ] as const;
  return (
    <section aria-labelledby="downloads-title">
      <h2 id="downloads-title" className="text-xl">
        {t("downloads")}
      </h2>
      <ul className="mt-1 sm:flex sm:gap-8">
        {formats.map(([format, label]) => (
          <li key={format}>
            <a
              href={`/api${base.replace("/home/", "/homes/")}/export?format=${format}&from=${from}&to=${to}`}
              className="link inline-flex min-h-11 items-center gap-2"
            >
              <Download aria-hidden="true" className="size-5 flex-none" />
              {label}
            </a>
          </li>
        ))}
        <li>
          <PageLink
            href={`${base}/export?from=${from}&to=${to}`}
            className="link inline-flex min-h-11 items-center"
          >
            {t("download_other")}
          </PageLink>
        </li>
      </ul>
    </section>
  );
}
