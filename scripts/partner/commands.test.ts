import "#lib/server/test-world.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { flowScopes } from "#lib/domain/flow-scope.ts";
import { listPartners } from "#lib/server/partner.ts";
import { isAccountOf } from "#lib/server/partner-account.ts";
import { partnerOfKey } from "#lib/server/partner-key.ts";
import { runPartnerCommand } from "./commands.ts";

const folder = mkdtempSync(join(tmpdir(), "porchlight-partner-"));
const origin = ["https://app.acme.example"];
let count = 0;
let name = "";

beforeEach(async () => {
  count += 1;
  name = `Acme ${count}`;
  await runPartnerCommand(["add", name], { origin });
});
afterEach(() => void vi.unstubAllGlobals());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const partner = async () => (await listPartners()).find((known) => known.name === name);
const withKey = (key: string) => new Request("http://x", { headers: { authorization: `Bearer ${key}` } });
const wordOf = (text: string, shape: RegExp) => shape.exec(text)?.[0] ?? "";
const lightSays = (status: number) =>
  vi.stubGlobal("fetch", async () => Response.json({ uuid: "known" }, { status }));

test("a partner starts with the deployment's look under its own name", async () => {
  expect(await partner()).toMatchObject({ origins: origin, look: { name, logo: null, accent: null } });
  await expect(runPartnerCommand(["add", name], { origin })).rejects.toThrow("already");
});

test.each([
  "https://a.example/",
  "https://a.example/path",
  "http://a.example",
  "https://*.a.example",
  "https://a.example;b",
  "https://u@a.example",
  "https://A.example",
  "https://a.example:443",
  "*",
  "null",
  "ftp://a.example",
])("%s is not an exact origin, so no page is let in by it", async (wrong) => {
  await expect(runPartnerCommand(["origins", name], { origin: [wrong] })).rejects.toThrow("is not an origin");
  expect((await partner())?.origins).toEqual(origin);
});

test("origins take the place of those before", async () => {
  const next = ["http://localhost:5000", "https://b.example:8443"];
  await runPartnerCommand(["origins", name], { origin: next });
  expect((await partner())?.origins).toEqual(next);
});

test("a key is printed once, opens its scopes, and nothing once revoked", async () => {
  const said = await runPartnerCommand(["key", name], { scopes: "billing, documents" });
  const key = wordOf(said, /plk_[\w-]{43}/);
  expect(await partnerOfKey(withKey(key))).toEqual({
    ...{ partnerId: (await partner())?.id, scopes: ["billing", "documents"] },
  });
  const listed = await runPartnerCommand(["list"], {});
  expect(listed).toContain("billing, documents");
  expect(listed).not.toContain(key);
  await runPartnerCommand(["revoke", wordOf(said, /[\w-]{36}$/)], {});
  await expect(partnerOfKey(withKey(key))).rejects.toMatchObject({ code: "partner_key_refused" });
});

test("all means every scope, and one that does not exist makes no key", async () => {
  const key = wordOf(await runPartnerCommand(["key", name], { scopes: "all" }), /plk_[\w-]{43}/);
  expect((await partnerOfKey(withKey(key))).scopes).toEqual(flowScopes);
  await expect(runPartnerCommand(["key", name], { scopes: "billing,moving" })).rejects.toThrow('"moving"');
});

test("an account is given to one partner, once Light has said that there is one", async () => {
  const uuid = `account-${count}`;
  lightSays(404);
  await expect(runPartnerCommand(["give", name, uuid], {})).rejects.toThrow(
    `Light knows no account ${uuid}.`,
  );
  expect(await isAccountOf((await partner())?.id ?? "", uuid)).toBe(false);
  lightSays(200);
  await runPartnerCommand(["give", name, uuid], {});
  expect(await isAccountOf((await partner())?.id ?? "", uuid)).toBe(true);
  await runPartnerCommand(["give", name, uuid], {});
  await runPartnerCommand(["add", `Other ${count}`], { origin });
  await expect(runPartnerCommand(["give", `Other ${count}`, uuid], {})).rejects.toThrow("another partner's");
});

test("a look is kept part by part, and none takes a part away", async () => {
  const logo = join(folder, "acme.svg");
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await runPartnerCommand(["look", name], { "shown-as": "Acme Energy", logo });
  await runPartnerCommand(["look", name], { accent: "#0A7D5A", "accent-dark": "#3cc79b" });
  expect((await partner())?.look).toEqual({
    name: "Acme Energy",
    logo: expect.stringMatching(/^data:image\/svg\+xml;base64,/),
    accent: { light: "#0a7d5a", dark: "#3cc79b" },
  });
  await runPartnerCommand(["look", name], { logo: "none", accent: "none" });
  expect((await partner())?.look).toEqual({ name: "Acme Energy", logo: null, accent: null });
});

test.each([
  [{ accent: "#ffff00" }, "the contrast is 1.00, and 3 is needed"],
  [{ accent: "#123456" }, "goes with --accent-dark"],
  [{ accent: "green" }, "is not a colour"],
  [{ "accent-dark": "#3cc79b" }, "goes with --accent"],
  [{ "shown-as": "x".repeat(41) }, "1 to 40 characters"],
  [{ logo: "acme.gif" }, "neither an .svg nor a .png"],
  [{ logo: "no-such.svg" }, "cannot be read"],
  [{}, "Say what to change"],
])("a look of %j is refused, and nothing changes", async (options, words) => {
  await expect(runPartnerCommand(["look", name], options)).rejects.toThrow(words);
  expect((await partner())?.look).toEqual({ name, logo: null, accent: null });
});

test("a logo is what its name says, and no larger than a page can bear", async () => {
  const logo = join(folder, "acme.png");
  writeFileSync(logo, "<svg/>");
  await expect(runPartnerCommand(["look", name], { logo })).rejects.toThrow("not what its name says");
  writeFileSync(logo, Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(32_000)]));
  await expect(runPartnerCommand(["look", name], { logo })).rejects.toThrow("32008 bytes");
});

test.each([
  [["frob"], {}, "no command"],
  [["toString"], {}, "no command"],
  [["add"], { origin }, "add <name>"],
  [["add", "Acme", "Energy"], { origin }, "in quotes"],
  [["list"], { scopes: "all" }, "list takes no --scopes"],
  [["key", "Nobody"], { scopes: "all" }, "no partner called Nobody"],
  [["revoke", "nothing"], {}, "No key nothing is in force"],
])("what is mistyped is said in a sentence: %j", async (words, options, sentence) => {
  await expect(runPartnerCommand(words, options)).rejects.toThrow(sentence);
});
