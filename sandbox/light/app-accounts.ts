import { z } from "@hono/zod-openapi";
import { Account, AccountPage, AccountToken, FlowLogin, flowScope } from "./account-schema.ts";
import type { AccountRow } from "./account-store.ts";
import { invalid, notFound } from "./errors.ts";
import { AddressFields, birthDate, emailField, line, phoneField, uuid } from "./fields.ts";
import type { LightApi } from "./light-api.ts";
import { showAccount, type World } from "./world.ts";

const AccountInput = z
  .object({
    email: emailField,
    first_name: line,
    last_name: line,
    phone_number: phoneField.nullish(),
    date_of_birth: birthDate.nullish(),
    preliminary_address: AddressFields.nullish(),
  })
  .openapi("AccountInput");

const AccountPatch = AccountInput.partial().openapi("AccountPatch");

const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
  email: z.string().optional(),
  status: Account.shape.status.optional(),
});

const FlowInput = z
  .object({ scope: flowScope.optional(), plan_group: uuid.nullish() })
  .openapi("FlowLoginInput");

const params = z.object({ account_uuid: z.string() });

/** Contract index 1-6. */
export function appAccounts(api: LightApi, world: World): void {
  const owned = (appUuid: string, accountUuid: string): AccountRow => {
    const row = world.accounts.find(accountUuid);
    if (row?.app_uuid !== appUuid) throw notFound("account");
    return row;
  };
  const path = "/v1/app/accounts";

  api.forApp(
    { method: "get", path, summary: "List accounts", query: ListQuery, reply: AccountPage },
    (call) => {
      const { limit, offset, email, status } = call.query;
      const matching = world.accounts
        .all(call.app.uuid)
        .filter((row) => !email || row.email.toLowerCase() === email.toLowerCase())
        .map((row) => showAccount(world, row))
        .filter((account) => !status || account.status === status);
      const has_more = matching.length > offset + limit;
      const next = new URLSearchParams({
        limit: String(limit),
        offset: String(offset + limit),
        ...(email ? { email } : {}),
        ...(status ? { status } : {}),
      });
      return {
        data: matching.slice(offset, offset + limit),
        has_more,
        limit,
        offset,
        next_page_url: has_more ? `${world.publicUrl()}${path}?${next}` : null,
      };
    },
  );

  api.forApp(
    { method: "post", path, summary: "Create an account", body: AccountInput, reply: Account, status: 201 },
    ({ app, body }) => {
      const { preliminary_address = null } = columns(body);
      const { email, first_name, last_name, phone_number = null, date_of_birth = null } = body;
      const basics = { email, first_name, last_name, phone_number, date_of_birth, preliminary_address };
      return showAccount(world, world.accounts.create(app.uuid, basics));
    },
  );

  api.forApp(
    { method: "get", path: `${path}/{account_uuid}`, summary: "Read an account", params, reply: Account },
    (call) => showAccount(world, owned(call.app.uuid, call.params.account_uuid)),
  );

  api.forApp(
    {
      method: "patch",
      path: `${path}/{account_uuid}`,
      summary: "Edit an account",
      params,
      body: AccountPatch,
      reply: Account,
    },
    (call) => {
      const row = owned(call.app.uuid, call.params.account_uuid);
      return showAccount(world, world.accounts.update(row.uuid, columns(call.body)));
    },
  );

  api.forApp(
    {
      method: "post",
      path: `${path}/{account_uuid}/token`,
      summary: "Mint an AccountToken",
      params,
      reply: AccountToken,
    },
    (call) => world.credentials.mintAccountToken(owned(call.app.uuid, call.params.account_uuid).uuid),
  );

  api.forApp(
    {
      method: "post",
      path: `${path}/{account_uuid}/flow-login`,
      summary:
        "Make a link into a prebuilt flow (the scopes usage, service and comparison are Porchlight's, not Light's)",
      params,
      query: z.object({ scope: flowScope.optional() }),
      body: FlowInput,
      reply: FlowLogin,
    },
    (call) => {
      const row = owned(call.app.uuid, call.params.account_uuid);
      const scope = call.body.scope ?? call.query.scope;
      if (!scope) throw invalid([{ field: "scope", message: "is required" }]);
      const minted = world.credentials.mintFlowToken(row.uuid, scope, call.body.plan_group ?? null);
      const login_link = `${world.flowUrl()}/login?token=${minted.token}`;
      return { login_link, scope, expires_at: minted.expires_at };
    },
  );
}

/** The address is kept as JSON; fields that were not sent stay out. */
function columns(body: z.infer<typeof AccountPatch>): Partial<AccountRow> {
  const { preliminary_address, ...rest } = body;
  if (preliminary_address === undefined) return rest;
  const address = preliminary_address && {
    ...preliminary_address,
    address_2: preliminary_address.address_2 ?? null,
  };
  return { ...rest, preliminary_address: address && JSON.stringify(address) };
}
