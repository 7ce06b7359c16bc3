import { createHmac, randomBytes, randomUUID } from "node:crypto";
import type { Env } from "../../lib/server/env.ts";
import { ask } from "./ask.ts";
import { type Finding, reasonOf } from "./finding.ts";

type Settings = Pick<Env, "publicUrl" | "isSandbox">;
const name = "Webhooks";
const path = "/api/webhooks/light";
const fewestCharacters = 16;

/** Posts an event that nobody knows, signed as Light signs. */
function post(publicUrl: string, secret: string, at: Date) {
  const created_at = at.toISOString();
  const event = { uuid: randomUUID(), created_at, api_version: "v1", event: "doctor.test", data: {} };
  const body = JSON.stringify(event);
  const timestamp = Math.floor(at.getTime() / 1_000);
  const hmac = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  const headers = { "content-type": "application/json", "light-signature-v1": `${timestamp}.${hmac}` };
  return ask(publicUrl + path, { method: "POST", headers, body });
}

async function deliver(publicUrl: string, secrets: readonly string[], at: Date): Promise<Finding> {
  for (const [index, secret] of secrets.entries()) {
    const { status, location } = await post(publicUrl, secret, at);
    if (status >= 200 && status < 300) continue;
    const which = secrets.length > 1 ? ` with secret ${index + 1} of ${secrets.length}` : "";
    const where = location ? `, to ${location.split("?")[0]}` : "";
    const says = `A signed event${which} is answered ${status}${where} instead of 200.`;
    if (status >= 500)
      return { mark: "fault", name, says, todo: "The portal itself fails: see its log and /api/ready." };
    const restart = "Restart the portal after a change of LIGHT_WEBHOOK_SECRET";
    const todo = `${restart}; see that PUBLIC_URL leads to it without a redirect.`;
    return { mark: "fault", name, says, todo };
  }
  const { status } = await post(publicUrl, randomBytes(32).toString("hex"), at);
  if (status !== 401 && status !== 403) {
    const todo = "Anybody could send events: see what stands in front of the portal.";
    return { mark: "fault", name, says: `A badly signed event is answered ${status} instead of 401.`, todo };
  }
  return { mark: "ok", name, says: "A signed event is taken, a badly signed one refused." };
}

/** Whether the portal at PUBLIC_URL takes what Light signs at `at`, with each of the `secrets`, and nothing else. */
export async function webhookCheck(
  { publicUrl, isSandbox }: Settings,
  secrets: readonly string[],
  at: Date,
): Promise<Finding> {
  if (secrets.length === 0) {
    const todo = `In Light's dashboard add ${publicUrl}${path}, and set LIGHT_WEBHOOK_SECRET to its secret.`;
    const says = "LIGHT_WEBHOOK_SECRET is not set: news from Light comes late.";
    return { mark: isSandbox ? "hint" : "fault", name, says, todo };
  }
  if (secrets.some((secret) => secret.length < fewestCharacters)) {
    const says = `LIGHT_WEBHOOK_SECRET has fewer than ${fewestCharacters} characters.`;
    return { mark: isSandbox ? "hint" : "fault", name, says, todo: "Copy it whole from Light's dashboard." };
  }
  try {
    return await deliver(publicUrl, secrets, at);
  } catch (error) {
    const says = `Not tried: the portal does not answer at ${publicUrl} (${reasonOf(error)}).`;
    return { mark: "hint", name, says, todo: "Start it, then run this again." };
  }
}
