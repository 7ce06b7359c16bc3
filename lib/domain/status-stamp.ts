import { members } from "./members.ts";

/**
 * What the tracker shows of an account, as one string: another one is a reason to show it anew.
 * @param account an account as it was read, or Light's answer about it
 */
export function statusStamp(account: unknown): string {
  const { uuid, status, status_reason, account_number, locations } = members(account);
  const home = members(Array.isArray(locations) ? locations[0] : null);
  const days = [home.service_start_date, home.final_service_date, home.estimated_next_reading_date];
  return JSON.stringify([uuid, status, status_reason, account_number, home.plan_name, ...days]);
}
