/** What a flow is for: Light's five, and `usage`, `service` and `comparison`, which are ours. */
export const flowScopes = [
  "enrollment",
  "update-payment-method",
  "billing",
  "documents",
  "renewal",
  "usage",
  "service",
  "comparison",
] as const;
export type FlowScope = (typeof flowScopes)[number];

/** `value` when it is a scope, else null. */
export function asFlowScope(value: unknown): FlowScope | null {
  return flowScopes.find((scope) => scope === value) ?? null;
}
