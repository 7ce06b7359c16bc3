import { billsPage } from "#lib/server/personal-token-api.ts";

/** `GET /api/me/v1/homes/{n}/bills?limit=&offset=` with a personal token. */
export const GET = billsPage;
