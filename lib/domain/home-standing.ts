import { statusView } from "./account-status.ts";

/** How a home stands, in a word. */
export type HomeStanding = "on" | "coming" | "attention" | "ended" | "cancelled" | "started" | "unknown";

interface Facts {
  isSent: boolean;
  /** null when Light does not say. */
  account: {
    status: string;
    status_reason: string;
    locations: readonly { is_service_active: boolean; final_service_date?: string | null | undefined }[];
  } | null;
}

/**
 * The one word for a home among several. Service that is on stays on until its last day, whatever else is said of the
 * account.
 */
export function homeStanding({ isSent, account }: Facts): HomeStanding {
  const location = account?.locations[0];
  if (location?.is_service_active) return "on";
  if (location?.final_service_date) return "ended";
  if (!isSent && (!account || statusView(account).action === "enroll")) return "started";
  if (!account) return "unknown";
  const { tone, isFinal } = statusView(account);
  if (tone === "ended") return "cancelled";
  return tone === "action" && !isFinal ? "attention" : "coming";
}

/** Whether there is, or was, service: what is before it has the tracker. */
export const hasService = (location: {
  is_service_active: boolean;
  final_service_date?: string | null | undefined;
}): boolean => location.is_service_active || Boolean(location.final_service_date);
