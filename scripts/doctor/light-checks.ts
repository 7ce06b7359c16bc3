import * as z from "zod/mini";
import * as is from "../../lib/light/schemas.ts";
import type { Env } from "../../lib/server/env.ts";
import { type Answer, ask } from "./ask.ts";
import { type Finding, reasonOf } from "./finding.ts";

type Settings = Pick<Env, "lightApiUrl" | "lightAppToken" | "isSandbox">;

const isRefused = ({ status }: Answer) => status === 401 || status === 403;
const mostClockMs = 30_000;

function clock({ dateMs }: Answer, nowMs: number): Finding {
  const name = "Clock";
  if (dateMs === null) return { mark: "hint", name, says: "Light's answer bears no date to compare with." };
  const offMs = nowMs - dateMs;
  // The header counts whole seconds.
  const seconds = Math.round(Math.abs(offMs) / 1_000);
  if (Math.abs(offMs) <= mostClockMs)
    return { mark: "ok", name, says: `This machine's clock agrees with Light's (${seconds} s).` };
  const says = `This machine's clock is ${seconds} s ${offMs > 0 ? "ahead of" : "behind"} Light's.`;
  return { mark: "fault", name, says, todo: "Set it by NTP: tokens and webhook signatures depend on it." };
}

/** What Light says to the AppToken, and which accounts it lists. */
function appToken(answer: Answer): { finding: Finding; accounts: is.Account[] } {
  const name = "AppToken";
  const todo = "Set LIGHT_APP_TOKEN to an API key of your App at https://dashboard.light.dev.";
  const says = `Light refuses it (${answer.status}).`;
  if (isRefused(answer)) return { finding: { mark: "fault", name, says, todo }, accounts: [] };
  const page = z.safeParse(is.AccountPage, answer.body);
  if (answer.status === 200 && page.success) {
    return {
      finding: { mark: "ok", name, says: "Light takes it and lists accounts." },
      accounts: page.data.data,
    };
  }
  const odd =
    answer.status === 200 ? "is not a list of accounts as we read it" : `has status ${answer.status}`;
  const path = page.error?.issues[0]?.path.join(".");
  const where = answer.status === 200 && path ? ` (${path})` : "";
  const finding: Finding = { mark: "fault", name, says: `The answer of /v1/app/accounts ${odd}${where}.` };
  return {
    finding: { ...finding, todo: "See that LIGHT_API_URL leads to Light, then lib/light/schemas.ts." },
    accounts: [],
  };
}

function kinds(name: string, answer: Answer, path: string): Finding {
  if (isRefused(answer)) return { mark: "ok", name, says: `Light refuses it on ${path}, as it should.` };
  const says = `On ${path} the answer is ${answer.status} instead of 401.`;
  const todo = "Each token must open its own paths only: ask Light, or look at a proxy in between.";
  return { mark: "fault", name, says, todo };
}

function stripeKey(account: is.Account, isSandbox: boolean): Finding {
  const name = "Stripe key";
  const key = account.app?.stripe_public_key ?? "";
  if (/^pk_test_/.test(key)) {
    if (isSandbox) return { mark: "ok", name, says: "The App has a test key, as a sandbox should." };
    const says = "The App has a test key: no real card can be added.";
    return { mark: "hint", name, says, todo: "For customers, use the token of a live App." };
  }
  if (!/^pk_live_/.test(key)) {
    const says = key ? "The App's key is no public key of Stripe's." : "The account names no Stripe key.";
    return { mark: "fault", name, says, todo: "Ask Light to set up payments for this App." };
  }
  if (!isSandbox) return { mark: "ok", name, says: "The App has a live key." };
  return { mark: "fault", name, says: "A live key on a sandbox: cards typed here would be real." };
}

/** Mints a token for one listed account and reads that account; changes nothing. The token comes back to be kept out of the report. */
async function accountChecks(settings: Settings, account: is.Account) {
  const { lightApiUrl, lightAppToken, isSandbox } = settings;
  const name = "AccountToken";
  const fault = (says: string): Finding[] => [
    { mark: "fault", name, says, todo: "Ask Light what this App's token may do." },
  ];
  const mint = `${lightApiUrl}/v1/app/accounts/${encodeURIComponent(account.uuid)}/token`;
  const answer = await ask(mint, { method: "POST", token: lightAppToken });
  const minted = z.safeParse(is.MintedToken, answer.body);
  if (!minted.success)
    return { findings: fault(`Light mints none as we read it (${answer.status}).`), token: "" };
  const { token } = minted.data;
  const own = await ask(`${lightApiUrl}/v1/account`, { token });
  const read = z.safeParse(is.Account, own.body);
  const path = read.error?.issues[0]?.path.join(".");
  if (!read.success) {
    const says = `The account cannot be read with it (${own.status}${own.status === 200 ? `, ${path}` : ""}).`;
    return { findings: fault(says), token };
  }
  const other = await ask(`${lightApiUrl}/v1/app/accounts`, { token });
  const findings: Finding[] = [
    { mark: "ok", name, says: "Light mints one, and it reads its account." },
    kinds("Account on app", other, "/v1/app"),
    stripeKey(read.data, isSandbox),
  ];
  return { findings, token };
}

/** Whether Light can be reached, both kinds of token, the clock and the Stripe key; only reads. */
export async function lightChecks(settings: Settings): Promise<{ findings: Finding[]; token: string }> {
  const { lightApiUrl, lightAppToken, isSandbox } = settings;
  const { host } = new URL(lightApiUrl);
  const findings: Finding[] = [];
  let token = "";
  try {
    const listed = await ask(`${lightApiUrl}/v1/app/accounts?limit=20`, { token: lightAppToken });
    findings.push({ mark: "ok", name: "Light", says: `${host} answers.` }, clock(listed, Date.now()));
    const { finding, accounts } = appToken(listed);
    findings.push(finding);
    if (finding.mark !== "ok") return { findings, token };
    const crossed = await ask(`${lightApiUrl}/v1/account`, { token: lightAppToken });
    findings.push(kinds("App on account", crossed, "/v1/account"));
    const [account] = accounts;
    if (account) {
      const more = await accountChecks(settings, account);
      findings.push(...more.findings);
      token = more.token;
    } else {
      const says = "The App has no account yet: AccountToken and Stripe key were not tried.";
      findings.push({
        mark: "hint",
        name: "AccountToken",
        says,
        todo: "Enroll somebody, then run this again.",
      });
    }
  } catch (error) {
    const todo = isSandbox
      ? "Start the sandbox: npm start, or npm run sandbox."
      : "See LIGHT_API_URL, the name server and the firewall.";
    findings.push({
      mark: "fault",
      name: "Light",
      says: `${host} does not answer (${reasonOf(error)}).`,
      todo,
    });
  }
  return { findings, token };
}
