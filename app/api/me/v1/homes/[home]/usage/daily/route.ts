import { usagePage } from "#lib/server/personal-token-api.ts";

/** `GET /api/me/v1/homes/{n}/usage/daily?month=&year=` with a personal token. */
export const GET = usagePage("getDailyUsage");
