import { usagePage } from "#lib/server/personal-token-api.ts";

/** `GET /api/me/v1/homes/{n}/usage/monthly?year=` with a personal token. */
export const GET = usagePage("getMonthlyUsage");
