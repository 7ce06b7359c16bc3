import "server-only";
import * as z from "zod/mini";
import { asFlowScope, type FlowScope } from "#lib/domain/flow-scope.ts";
import { problem } from "#lib/domain/problem.ts";
import { makeFlowLink } from "./flow-link.ts";
import { type Context, handler } from "./handler.ts";
import { limit } from "./limits.ts";
import {
  changePartnerAccount,
  createPartnerAccount,
  isAccountOf,
  readPartnerAccount,
} from "./partner-account.ts";
import { partnerError } from "./partner-error.ts";
import { partnerOfKey } from "./partner-key.ts";
import { readBody } from "./request-checks.ts";

interface Call {
  partnerId: string;
  scopes: readonly FlowScope[];
  request: Request;
  params: Context<unknown>["params"];
}

/**
 * A route of the partners' API: for servers, by a partner's key in the Authorization header and never by a cookie, with
 * errors as Light has them. It has no CORS headers, so that no web page can use somebody's key.
 */
const partnerRoute = (act: (call: Call) => Promise<Response>) =>
  handler({ access: "public", isForServers: true }, async ({ request, params, ip, requestId }) => {
    try {
      await limit("partner-ip", ip, { points: 600, perSeconds: 60 });
      const partner = await partnerOfKey(request);
      await limit("partner", partner.partnerId, { points: 300, perSeconds: 60 });
      return await act({ ...partner, request, params });
    } catch (error) {
      return partnerError(error, requestId);
    }
  });

async function ownAccount({ partnerId, params }: Call): Promise<string> {
  const uuid = String(params.account_uuid);
  if (!/^[\w-]{1,64}$/.test(uuid) || !(await isAccountOf(partnerId, uuid))) throw problem("not_found");
  return uuid;
}

/** What Light documents of an account that an App may set; the AppToken is ours, so nothing else goes through. */
const AccountBody = z.object({
  email: z.optional(z.unknown()),
  first_name: z.optional(z.unknown()),
  last_name: z.optional(z.unknown()),
  phone_number: z.optional(z.unknown()),
  date_of_birth: z.optional(z.unknown()),
  preliminary_address: z.optional(z.unknown()),
});

const FlowBody = z.object({
  scope: z.optional(z.unknown()),
  plan_group: z.optional(z.nullable(z.string().check(z.regex(/^[\w-]{1,64}$/, "refused")))),
});

/** A POST may have no body at all; HTTP then sends neither header, or a length of nothing. */
const hasBody = ({ headers }: Request) =>
  headers.has("transfer-encoding") || Number(headers.get("content-length") ?? 0) > 0;

/** Makes an account, which becomes this partner's. */
export const accountMaking = partnerRoute(async ({ partnerId, request }) => {
  const body = await readBody(request, AccountBody);
  return Response.json(await createPartnerAccount(partnerId, body), { status: 201 });
});

/** One of the partner's accounts as Light has it. */
export const accountPage = partnerRoute(async (call) =>
  Response.json(await readPartnerAccount(await ownAccount(call))),
);

/** Changes one of the partner's accounts. */
export const accountChange = partnerRoute(async (call) => {
  const uuid = await ownAccount(call);
  return Response.json(await changePartnerAccount(uuid, await readBody(call.request, AccountBody)));
});

/** Makes a link into a flow for one of the partner's accounts, as Light's `flow-login` does. */
export const flowLogin = partnerRoute(async (call) => {
  const { partnerId, scopes, request } = call;
  const body = hasBody(request) ? await readBody(request, FlowBody) : {};
  const asked = body.scope ?? new URL(request.url).searchParams.get("scope");
  const scope = asFlowScope(asked);
  if (!scope) throw problem("invalid_fields", { fields: { scope: asked ? "unknown" : "required" } });
  if (!scopes.includes(scope)) throw problem("flow_scope");
  const lightAccountUuid = await ownAccount(call);
  const link = await makeFlowLink({ partnerId, lightAccountUuid, scope, planGroup: body.plan_group ?? null });
  return Response.json(link);
});
