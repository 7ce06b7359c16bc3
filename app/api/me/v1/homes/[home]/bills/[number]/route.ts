import { billPage } from "#lib/server/personal-token-api.ts";

/** `GET /api/me/v1/homes/{n}/bills/{number}` with a personal token. */
export const GET = billPage;
