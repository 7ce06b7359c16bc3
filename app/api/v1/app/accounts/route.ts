import { accountMaking } from "#lib/server/partner-api.ts";

/** `POST /api/v1/app/accounts` with a partner's key: the same body and reply as Light's. */
export const POST = accountMaking;
