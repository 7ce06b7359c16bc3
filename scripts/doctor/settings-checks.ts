import type { Env } from "../../lib/server/env.ts";
import type { Finding } from "./finding.ts";

type Settings = Pick<Env, "isSandbox" | "publicUrl" | "trustedProxies" | "databaseUrl">;
const isThisMachine = (hostname: string) => /^(localhost|127\..*|\[::1\]|0\.0\.0\.0)$/.test(hostname);

/** The pinned Node runs TypeScript as it is. */
export function nodeCheck(version: string): Finding {
  const says = `Node ${version}.`;
  if (Number(version.split(".")[0]) >= 24) return { mark: "ok", name: "Node", says };
  return { mark: "fault", name: "Node", says, todo: "Use npm start, which brings Node 24." };
}

function publicAddress({ isSandbox, publicUrl }: Settings): Finding {
  const name = "Public address";
  const { protocol, hostname } = new URL(publicUrl);
  if (isSandbox) return { mark: "ok", name, says: `${publicUrl}.` };
  const isHere = isThisMachine(hostname);
  if (!isHere && protocol === "https:") return { mark: "ok", name, says: `${publicUrl}.` };
  const says = `PUBLIC_URL is ${isHere ? "this machine" : "not https"} (${publicUrl}).`;
  return { mark: "fault", name, says, todo: "Set it to the https address that customers type." };
}

function secret({ isSandbox, databaseUrl }: Settings, isSet: boolean): Finding {
  const name = "Secret";
  if (isSet) return { mark: "ok", name, says: "PORCHLIGHT_SECRET is set." };
  const says = "PORCHLIGHT_SECRET is not set: one is kept in PORCHLIGHT_DATA.";
  if (isSandbox && !databaseUrl) return { mark: "ok", name, says };
  const todo = "Set it (openssl rand -base64 33), the same for every instance.";
  // With a database of its own an instance can be one of several, or have its folder thrown away.
  return { mark: databaseUrl ? "fault" : "hint", name, says, todo };
}

function proxy({ isSandbox, publicUrl, trustedProxies }: Settings): Finding[] {
  const name = "Proxy";
  if (trustedProxies > 0)
    return [{ mark: "ok", name, says: `TRUST_PROXY believes ${trustedProxies} in front.` }];
  if (isSandbox || !publicUrl.startsWith("https:")) return [];
  const says = "TRUST_PROXY is 0, but something in front must speak https.";
  const todo = "Set TRUST_PROXY to the number of proxies, or all customers count as one caller.";
  return [{ mark: "hint", name, says, todo }];
}

/** What the settings alone tell. `isSecretSet`: PORCHLIGHT_SECRET was given, not made. */
export const settingsChecks = (settings: Settings, isSecretSet: boolean): Finding[] => [
  publicAddress(settings),
  ...proxy(settings),
  secret(settings, isSecretSet),
];
