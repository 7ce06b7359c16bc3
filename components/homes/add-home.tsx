import { ButtonLink } from "#components/ui/button-link.tsx";
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
        <ButtonLink
          href="/enroll/address"
          prefetch={false}
          kind={hasHomes ? "secondary" : "primary"}
          className="mt-4"
        >
          {t(hasHomes ? "add" : "none_start")}
        </ButtonLink>
      )}
    </section>
  );
}
