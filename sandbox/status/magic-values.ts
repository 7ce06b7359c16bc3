/** What the review will find. Only this is kept of an SSN. */
export const reviewOutcomes = {
  "000000001": "credit_not_found",
  "000000002": "credit_declined",
  "000000003": "credit_check_frozen",
  "000000004": "credit_check_error",
  "000000005": "enrollment_blocked_verification_hold",
  "000000006": "expire_pre_active",
  "000000007": "cancelled_pre_start",
  "000000008": "cancelled_post_start",
} as const;

/** What the utility will answer: the last three digits of the ESI ID. */
export const utilityOutcomes = {
  "901": "enrollment_blocked_switch_hold",
  "902": "enrollment_blocked_deactivated",
  "903": "utility_blocked",
} as const;

export type ReviewOutcome = (typeof reviewOutcomes)[keyof typeof reviewOutcomes];
export type UtilityOutcome = (typeof utilityOutcomes)[keyof typeof utilityOutcomes];

export function reviewOutcome(ssnDigits: string): ReviewOutcome | null {
  return new Map<string, ReviewOutcome>(Object.entries(reviewOutcomes)).get(ssnDigits) ?? null;
}

export function utilityOutcome(esiId: string): UtilityOutcome | null {
  return new Map<string, UtilityOutcome>(Object.entries(utilityOutcomes)).get(esiId.slice(-3)) ?? null;
}
