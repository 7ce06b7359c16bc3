import "server-only";
import * as z from "zod/mini";
import { problem } from "#lib/domain/problem.ts";
import { now } from "./clock.ts";
import { comparisonChanged } from "./comparison-look.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { count } from "./telemetry.ts";
import { storeEvent } from "./webhook-events.ts";
import { noteRefusal } from "./webhook-refusals.ts";
import { isSigned } from "./webhook-signature.ts";

/** An account and its location are some 3 kB. */
const mostBytes = 256 * 1024;

// Printable: PostgreSQL keeps no null character.
const text = (most: number) => z.string().check(z.regex(/^[\x20-\x7e]+$/), z.maxLength(most));
const WebhookEvent = z.object({
  uuid: text(100),
  event: text(100),
  created_at: text(40),
  data: z.optional(z.nullable(z.object({ account: z.optional(z.nullable(z.object({ uuid: text(100) }))) }))),
});

async function readBytes(request: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = Number(request.headers.get("content-length") ?? 0);
  if (sizeBytes > mostBytes) throw problem("too_large");
  sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > mostBytes) throw problem("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw problem("bad_request", { cause: "not JSON" });
  }
}

/**
 * Takes a webhook in: stored once by its uuid, whatever it is called, and the account it is about looked at again. What it
 * says beyond that is not kept: Light is asked.
 * @throws Problem `not_found` when none are expected, `too_large`, `not_json`, `signature_refused`, `bad_request`; nothing is
 * stored then
 */
export async function receiveWebhook(request: Request): Promise<void> {
  const { webhookSecrets: secrets, webhookWindowMs: windowMs } = env;
  if (secrets.length === 0) throw problem("not_found", { cause: "LIGHT_WEBHOOK_SECRET is not set" });
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") throw problem("not_json");
  const [body, at] = await Promise.all([readBytes(request), now()]);
  const header = request.headers.get("light-signature-v1");
  if (!isSigned({ header, body }, { secrets, now: at, windowMs })) {
    noteRefusal();
    throw problem("signature_refused");
  }
  const event = z.safeParse(WebhookEvent, parsed(body));
  if (!event.success) throw problem("bad_request", { cause: event.error.issues.map(({ path }) => path) });
  await keep(event.data);
}

const isOfComparison = (event: string): boolean => /^(comparison_invoice|usage_profile)\./.test(event);

async function keep({ uuid, event, created_at, data }: z.infer<typeof WebhookEvent>): Promise<void> {
  const account_uuid = data?.account?.uuid ?? null;
  const isNew = await storeEvent({ uuid, event, account_uuid, created_at });
  if (isNew && account_uuid && isOfComparison(event)) await comparisonChanged(account_uuid);
  log.info({ event, uuid, is_new: isNew }, "webhook");
  count("porchlight.webhook.receipts", { "webhook.event": event, outcome: isNew ? "new" : "repeat" });
}
