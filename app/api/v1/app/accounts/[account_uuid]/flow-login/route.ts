import { flowLogin } from "#lib/server/partner-api.ts";

/** `POST /api/v1/app/accounts/{account_uuid}/flow-login` with `{scope, plan_group?}` or `?scope=`. */
export const POST = flowLogin;
