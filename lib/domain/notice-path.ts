import type { Fact } from "./notice-kind.ts";

/** The page on which a notice is answered, for the person's home of this number. */
export function noticePath({ kind, values }: Pick<Fact, "kind" | "values">, home: number): string {
  const base = `/home/${home}`;
  switch (kind) {
    case "needs_attention":
    case "service_scheduled":
    case "enrollment_cancelled":
      return `${base}/status`;
    case "service_active":
      return base;
    case "service_ended":
      return `${base}/bills`;
    case "usage_history":
      return `${base}/usage`;
    case "bill_ready":
    case "payment_failed":
    case "payment_received":
      return `${base}/bills/${encodeURIComponent(values.number ?? "")}`;
    case "renewal_window":
    case "contract_notice":
      return `${base}/plan/renew`;
    case "contract_ended":
      return `${base}/plan`;
    case "comparison_ready":
      return "/compare/plans";
  }
}
