import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { problem } from "#lib/domain/problem.ts";
import { busyDelayMs } from "#lib/light/busy.ts";
import { accountClient, type LightTransport, parseReply } from "#lib/light/client.ts";
import { refusalProblem } from "#lib/light/refusal.ts";
import { callApi } from "./api.ts";

/** Through our proxy, where the server adds the token of the session's own account. */
const proxyTransport =
  (base: `/api/${string}`): LightTransport =>
  ({ operation, path, body }) =>
    callApi(operation.method, `${base}${path}`, body);

/** The Light account that the signed-in customer is enrolling. */
export const account = accountClient(proxyTransport("/api/light"));

/** The Light account of the signed-in customer's home of this number. */
export const homeAccount = (home: number) => accountClient(proxyTransport(`/api/homes/${home}/light`));

/** The account under one query key, for screens and for the pages that prefetch it. */
export const accountQuery = queryOptions({ queryKey: ["account"], queryFn: () => account.getAccount() });

/** The card on file, without its number; null when there is none. */
export const paymentMethodQuery = queryOptions({
  queryKey: ["payment_method"],
  queryFn: () => account.getPaymentMethod(),
});

/** What our server hands out for the one call that must not pass it. */
const DirectAccess = z.object({ light_url: z.string(), token: z.string() });
export type DirectAccess = z.infer<typeof DirectAccess>;

/**
 * Has the consent to a credit check kept, and answers where and with what the SSN may be sent.
 * @throws Problem when the consent was not kept; nothing may be sent then.
 */
export const creditAccess = async (): Promise<DirectAccess> =>
  parseReply(DirectAccess, await callApi("POST", "/api/enrollment/credit-access", { consents: ["credit"] }));

/** Tells our server that Light took the number. */
export const creditSent = (): Promise<unknown> => callApi("POST", "/api/enrollment/credit-sent");

/**
 * Straight to Light with a token minted for this one call: used where our server must not see the body.
 * @throws Problem `outcome_unknown` when no answer came, or what Light's refusal means.
 */
export const directAccount = ({ light_url, token }: DirectAccess) => {
  const send: LightTransport = async ({ operation, path, body }) => {
    let response: Response;
    try {
      response = await fetch(light_url + path, {
        method: operation.method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body ?? {}),
        signal: AbortSignal.timeout(15_000),
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "error",
        cache: "no-store",
      });
    } catch (cause) {
      throw problem("outcome_unknown", { cause });
    }
    const reply: unknown = await response.json().catch(() => null);
    if (response.ok) return reply;
    throw refusalProblem(response.status, reply, operation.isRead);
  };
  // The same second may have held many calls of our server's for this account.
  return accountClient((request) =>
    send(request).catch(async (error: unknown) => {
      const delayMs = busyDelayMs(error);
      if (delayMs === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return send(request);
    }),
  );
};
