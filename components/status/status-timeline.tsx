import { Check, Lightbulb } from "lucide-react";
import { type StatusTone, statusStages } from "#lib/domain/account-status.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"status">;
  /** Index of the stage under way; as many as there are stages once all are done. */
  stage: number;
  tone: StatusTone;
  /** Stands under the last stage: the first day of service. */
  lastNote?: string | undefined;
}

type Mark = "done" | "current" | "stopped" | "upcoming";

const looks: Record<Mark, string> = {
  done: "border-ink bg-ink text-paper",
  current: "border-accent-line bg-accent text-on-accent",
  stopped: "border-warn bg-warn-wash text-warn",
  upcoming: "border-field-line bg-paper text-soft",
};

/** The way from the order to the light: a line of four stages whose end is the lamp. */
export function StatusTimeline({ t, stage, tone, lastNote }: Props) {
  const isStopped = tone === "action" || tone === "wait";
  const markOf = (index: number): Mark => {
    if (index < stage) return "done";
    if (index > stage) return "upcoming";
    return isStopped ? "stopped" : "current";
  };
  return (
    <ol aria-label={t("stages")} className="grid sm:grid-cols-4">
      {statusStages.map((name, index) => {
        const mark = markOf(index);
        const isLast = index === statusStages.length - 1;
        const isLit = isLast && mark === "done";
        return (
          <li
            key={name}
            aria-current={index === stage ? "step" : undefined}
            className="relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 pb-6 last:pb-0 sm:block sm:pr-4 sm:pb-0"
          >
            {!isLast && (
              <span
                aria-hidden="true"
                className={`absolute top-11 bottom-0 left-[1.3125rem] w-0.5 sm:top-[1.3125rem] sm:right-0 sm:bottom-auto sm:left-11 sm:h-0.5 sm:w-auto ${mark === "done" ? "bg-ink" : "bg-line"}`}
              />
            )}
            <span
              aria-hidden="true"
              className={`figures relative grid size-11 place-items-center rounded-full border font-bold ${
                isLit
                  ? "border-accent-line bg-accent text-on-accent shadow-[0_0_0_8px_color-mix(in_srgb,var(--glow)_45%,transparent)] motion-safe:animate-[lamp-on_1.5s_ease-out_both]"
                  : looks[mark]
              }`}
            >
              {isLast ? (
                <Lightbulb className="size-5" />
              ) : mark === "done" ? (
                <Check className="size-5" />
              ) : (
                index + 1
              )}
            </span>
            <span className="flex flex-col justify-center sm:mt-3 sm:block">
              <span className={`leading-snug ${mark === "upcoming" ? "text-soft" : "font-semibold"}`}>
                {t(`stage_${name}`)}
                <span className="sr-only">, {t(`stage_${mark}`)}</span>
              </span>
              {isLast && lastNote && <span className="block text-[0.9375rem] text-soft">{lastNote}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
