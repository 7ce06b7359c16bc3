import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { PageLink } from "#components/ui/page-link.tsx";
import { usageHref } from "#lib/domain/usage-wish.ts";
import { periodTitle, periodWords, slotWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  name: string;
  /** The periods beside it, by name; null where there is none. */
  previous: string | null;
  next: string | null;
  children?: ReactNode;
}

const arrow =
  "grid size-11 place-items-center rounded-md border border-field-line bg-raised hover:border-ink hover:bg-sunken";

/** Which period this is, the way to the longer ones and to those beside it. */
export function PeriodHeader({ words, name, previous, next, children }: Props) {
  const { t, locale, base, wish } = words;
  const longer = [name.slice(0, 4), name.slice(0, 7)].filter((parent) => parent.length < name.length);
  const beside = [
    { to: previous, key: "earlier", Icon: ChevronLeft },
    { to: next, key: "later", Icon: ChevronRight },
  ] as const;
  return (
    <header className="mb-6 sm:mb-8">
      {longer.length > 0 && (
        <nav aria-label={t("trail")}>
          <ul className="-mt-2 flex flex-wrap gap-x-5">
            {longer.map((parent) => (
              <li key={parent}>
                <PageLink
                  href={usageHref(base, parent, { isInDollars: wish.isInDollars })}
                  className="link inline-flex min-h-11 items-center"
                >
                  {parent.length === 4 ? parent : slotWords(locale, parent)}
                </PageLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h1
          tabIndex={-1}
          className="min-w-0 flex-1 basis-40 text-[min(2rem,15vw)] outline-none sm:text-[2.5rem]"
        >
          {longer.length === 0 && <span className="text-soft">{t("title")} </span>}
          {periodTitle(words, name)}
        </h1>
        <nav aria-label={t("neighbours")} className="flex flex-none gap-2">
          {beside.map(({ to, key, Icon }) =>
            to ? (
              <PageLink
                key={key}
                href={usageHref(base, to, wish)}
                aria-label={t(key, { period: periodWords(words, to) })}
                className={arrow}
              >
                <Icon aria-hidden="true" className="size-5" />
              </PageLink>
            ) : (
              <span key={key} aria-hidden="true" className={`${arrow} pointer-events-none opacity-35`}>
                <Icon className="size-5" />
              </span>
            ),
          )}
        </nav>
      </div>
      {children && <div className="mt-4 flex flex-wrap justify-between gap-x-2 gap-y-3">{children}</div>}
    </header>
  );
}
