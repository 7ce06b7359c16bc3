/** Every event that the sandbox sends by itself. */
export const eventNames = [
  "enrollment.plan_requested",
  "enrollment.plan_accepted",
  "enrollment.identity_updated",
  "enrollment.finalized",
  "account.payment_method_added",
  "account.billing_address_updated",
  "account.payment_successful",
  "account.payment_failed",
  "location.service_active",
  "location.service_canceled",
  "location.usage_history_available",
  "location.renewal_plan_requested",
  "location.renewal_plan_accepted",
  "comparison_invoice.processed",
  "usage_profile.completed",
  "usage_profile.failed",
] as const;
