// The server of an invented partner, Juniper Home. What a partner needs is marked with ①, ② and ③; site/page.js has the
// other two steps. `npm run demo:partner`, beside `npm start`, and open http://127.0.0.1:4400.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

// As `npm start` has them, when they stand in `.env` or before the command; a partner has addresses instead.
const sandboxUrl = process.env.SANDBOX_URL || `http://127.0.0.1:${process.env.SANDBOX_PORT || 4010}`;
const settings = {
  port: Number(process.env.PORT_PARTNER || 4400),
  /** Light, the sandbox, or `<portal>/api` with a partner key as the token. */
  light: process.env.LIGHT_API_URL || sandboxUrl,
  token: process.env.LIGHT_APP_TOKEN || "sandbox-app-token",
  portal: process.env.PORTAL_URL || `http://localhost:${process.env.PORT || 3000}`,
};
const hasDemoPeople = settings.light === sandboxUrl;

// ① The token stays on this server. It never reaches a page.
async function askLight(path, body) {
  const reply = await fetch(`${settings.light}/v1/app${path}`, {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${settings.token}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}: ${await reply.text()}`);
  return reply.json();
}

const home = { address_1: "104 Switchback Ln", city: "Houston", state: "TX", postal_code: "77008" };

// ② One account for each of your customers, made once and kept with them. The address is looked up for the customer, who
//    may correct it.
async function makeAccount() {
  const { uuid } = await askLight("/accounts", {
    email: `jane-${randomUUID().slice(0, 8)}@juniper.example`,
    first_name: "Jane",
    last_name: "Doe",
    phone_number: "713-555-0142",
    date_of_birth: "1988-04-12",
    preliminary_address: home,
  });
  return uuid;
}

// ③ A link for the customer who asks: the account comes from their session, never from the page. It works once and for five
//    minutes, so ask when the button is pressed.
async function makeLink(customer, scope) {
  const account = await accountOf(customer, scope);
  const { login_link } = await askLight(`/accounts/${account}/flow-login`, { scope });
  return { login_link };
}

/** What somebody does before they have service. */
const beforeService = ["enrollment", "comparison"];

/** Only here: a newcomer has no bills yet, so the sandbox makes somebody whose contract ends in 45 days. */
async function makeSettledPerson() {
  const reply = await fetch(`${sandboxUrl}/__sandbox/demo-people/renewal`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const { accounts } = await reply.json();
  return accounts[0].uuid;
}

function accountOf(customer, scope) {
  const [kind, make] =
    hasDemoPeople && !beforeService.includes(scope)
      ? ["settled", makeSettledPerson]
      : ["newcomer", makeAccount];
  customer[kind] ??= make().catch((error) => {
    delete customer[kind];
    throw error;
  });
  return customer[kind];
}

/** Who is signed in at Juniper Home; here everybody is somebody new. A real partner has this already. */
const customers = new Map();
function customerOf(request, reply) {
  const known = /juniper=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
  const id = customers.has(known) ? known : randomUUID();
  if (id !== known) {
    customers.set(id, {});
    reply.setHeader("set-cookie", `juniper=${id}; Path=/; HttpOnly; SameSite=Lax`);
  }
  return customers.get(id);
}

const file = (name) => readFileSync(new URL(`site/${name}`, import.meta.url), "utf8");
const files = {
  "/": ["text/html", "index.html"],
  "/page.js": ["text/javascript", "page.js"],
  "/page.css": ["text/css", "page.css"],
};
const policy = `default-src 'none'; script-src 'self' ${settings.portal}; style-src 'self'; connect-src 'self'; frame-src ${settings.portal}; base-uri 'none'; form-action 'none'`;

async function answer(request, reply) {
  const path = new URL(request.url, "http://partner").pathname;
  const sendJson = (value) => reply.setHeader("content-type", "application/json").end(JSON.stringify(value));
  const customer = customerOf(request, reply);
  if (request.method === "POST" && path.startsWith("/flow-login/")) {
    if (request.headers["sec-fetch-site"] !== "same-origin") return reply.writeHead(403).end();
    return sendJson(await makeLink(customer, path.slice("/flow-login/".length)));
  }
  if (path === "/account") {
    const account = customer.newcomer && (await askLight(`/accounts/${await customer.newcomer}`));
    return sendJson({ status: account?.status ?? null });
  }
  const [type, name] = files[path] ?? [];
  if (!name) return reply.writeHead(404).end();
  reply.setHeader("content-type", `${type}; charset=utf-8`).setHeader("content-security-policy", policy);
  reply.end(file(name).replaceAll("https://portal.example", settings.portal));
}

createServer((request, reply) => {
  answer(request, reply).catch((error) => {
    console.error(error.message, error.cause?.message ?? "");
    reply
      .writeHead(502, { "content-type": "application/json" })
      .end(JSON.stringify({ error: error.message }));
  });
}).listen(settings.port, "127.0.0.1", () => {
  console.log(`Juniper Home  http://127.0.0.1:${settings.port}\n  Light at    ${settings.light}`);
  console.log(`  flows from  ${settings.portal}\n\n  Ctrl-C ends it.`);
});
