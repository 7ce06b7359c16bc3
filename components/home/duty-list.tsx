import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Duty } from "#lib/domain/home-duties.ts";
import { type DutyContext, dutyWords } from "./duty-words.ts";

const urgent: readonly Duty["kind"][] = ["past_due", "payment_failed", "card_expired", "no_card"];

/** What waits for the customer, the most urgent first; nothing at all on a calm day. */
export function DutyList({ duties, ...context }: DutyContext & { duties: readonly Duty[] }) {
  if (duties.length === 0) return null;
  return (
    <section aria-label={context.t("duties")} className="mb-6 space-y-3">
      {duties.map((duty) => {
        const { title, body, href, action } = dutyWords(context, duty);
        return (
          <Notice
            key={duty.kind}
            tone={urgent.includes(duty.kind) ? "error" : "warn"}
            title={title}
            actions={
              <ButtonLink kind="secondary" href={href} prefetch={false}>
                {action}
              </ButtonLink>
            }
          >
            <p>{body}</p>
          </Notice>
        );
      })}
    </section>
  );
}
