import { Notice } from "#components/ui/notice.tsx";
import type { UsageState } from "#lib/domain/usage-state.ts";
import type { Words } from "./words.ts";

const order = ["awaited", "coming", "missing", "ended", "before", "future"] as const;

/** Stands where the bars would when there are no readings at all: why, and what happens next. */
export function NoUse({ t, states }: { t: Words["t"]; states: readonly UsageState[] }) {
  const state = order.find((known) => states.includes(known)) ?? "missing";
  const comes = state === "awaited" || state === "coming" || state === "future";
  return <Notice title={t(`none_${state}`)}>{comes && <p>{t("none_help")}</p>}</Notice>;
}
