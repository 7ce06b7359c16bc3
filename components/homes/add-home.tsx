import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"homes">;
  hasHomes: boolean;
  /** One that was started is finished before another begins. */
  isEnrolling: boolean;
}

/** The way to a first or another home. */
export function AddHome({ t, hasHomes, isEnrolling }: Props) {
  return (
    <section aria-labelledby="add" className="mt-10 max-w-form">
      <h2 id="add" className="text-2xl">
        {t(hasHomes ? "add_title" : "none_title")}
      </h2>
      <p className="mt-2 text-soft">{t(isEnrolling ? "add_first" : hasHomes ? "add_about" : "none")}</p>
      {!isEnrolling && (
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-1">
          <ButtonLink href="/enroll/address" prefetch={false} kind={hasHomes ? "secondary" : "primary"}>
            {t(hasHomes ? "add" : "none_start")}
          </ButtonLink>
          <PageLink href="/compare" className="link inline-flex min-h-11 items-center">
            {t("add_compare")}
          </PageLink>
        </div>
      )}
    </section>
  );
}
