import { accountChange, accountPage } from "#lib/server/partner-api.ts";

/** `GET /api/v1/app/accounts/{account_uuid}` with the key of the partner whose account it is. */
export const GET = accountPage;

/** `PATCH /api/v1/app/accounts/{account_uuid}`: the same body and reply as Light's. */
export const PATCH = accountChange;
