import { asFlowScope, type FlowScope, flowScopes } from "../../lib/domain/flow-scope.ts";
import { Problem } from "../../lib/domain/problem.ts";
import { addPartner, changePartner, listPartners, type Partner } from "../../lib/server/partner.ts";
import { giveAccount, readPartnerAccount } from "../../lib/server/partner-account.ts";
import { createKey, listKeys, type PartnerKey, revokeKey } from "../../lib/server/partner-key.ts";
import { type LookOptions, readLook } from "./look.ts";
import { PartnerMistake } from "./mistake.ts";
import { readOrigins } from "./origins.ts";

/** What stands behind the command's words. */
export interface PartnerOptions extends LookOptions {
  origin?: string[];
  scopes?: string;
}

async function partnerNamed(name: string): Promise<Partner> {
  const partner = (await listPartners()).find((known) => known.name === name);
  if (!partner)
    throw new PartnerMistake(`There is no partner called ${name}: "npm run partner -- list" says which are.`);
  return partner;
}

function readScopes(given: string | undefined): FlowScope[] {
  if (given === "all") return [...flowScopes];
  const names = given?.split(",").map((name) => name.trim());
  if (!names)
    throw new PartnerMistake(`Say with --scopes what the key may open: all, or of ${flowScopes.join(",")}.`);
  return names.map((name) => {
    const scope = asFlowScope(name);
    if (!scope)
      throw new PartnerMistake(`There is no scope "${name}": there are ${flowScopes.join(", ")}, or all.`);
    return scope;
  });
}

const keyLine = ({ id, scopes, created_at, last_used_at, revoked_at }: PartnerKey) =>
  [
    `  key ${id}`,
    scopes.length === flowScopes.length ? "all scopes" : scopes.join(", "),
    `made ${created_at.slice(0, 10)}`,
    revoked_at
      ? `revoked ${revoked_at.slice(0, 10)}`
      : last_used_at
        ? `last used ${last_used_at}`
        : "never used",
  ].join("  ");

async function list(): Promise<string> {
  const partners = await listPartners();
  const keys = await listKeys();
  const lines = partners.flatMap(({ id, name, origins, look }) => [
    `${name}  ${origins.join("  ")}`,
    `  shown as ${look.name}, ${look.logo ? "own logo" : "no logo"}, ${look.accent ? `accent ${look.accent.light}, on dark ${look.accent.dark}` : "the brand's accent"}`,
    ...keys.filter(({ partner_id }) => partner_id === id).map(keyLine),
  ]);
  return lines.join("\n") || "There are no partners yet.";
}

async function give(name: string, uuid: string): Promise<string> {
  const partner = await partnerNamed(name);
  if (!/^[\w-]{1,64}$/.test(uuid)) throw new PartnerMistake(`${uuid} is not the uuid of an account.`);
  try {
    await readPartnerAccount(uuid);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "not_found") throw new PartnerMistake(`Light knows no account ${uuid}.`);
    throw new PartnerMistake(`Light could not be asked about the account (${error.code}).`);
  }
  if (!(await giveAccount(partner.id, uuid)))
    throw new PartnerMistake(`${uuid} is another partner's account.`);
  return `${name} may open flows for ${uuid}.`;
}

interface Command {
  /** What the words after the command are. */
  words: readonly string[];
  options: readonly (keyof PartnerOptions)[];
  run: (words: readonly [string, string], options: PartnerOptions) => Promise<string>;
}

const lookOptions = ["shown-as", "logo", "accent", "accent-dark"] as const;

const commands: Record<string, Command> = {
  list: { words: [], options: [], run: list },
  add: {
    words: ["name"],
    options: ["origin"],
    run: async ([name], { origin }) => {
      if (!name.trim() || name.length > 40)
        throw new PartnerMistake("A partner's name has 1 to 40 characters.");
      if (!(await addPartner(name, readOrigins(origin))))
        throw new PartnerMistake(`There is a partner called ${name} already.`);
      return `${name} is added. A key for its server: npm run partner -- key "${name}" --scopes all`;
    },
  },
  key: {
    words: ["name"],
    options: ["scopes"],
    run: async ([name], { scopes }) => {
      const { id, key } = await createKey((await partnerNamed(name)).id, readScopes(scopes));
      return `${key}\n\nIt is shown this once. To revoke it: npm run partner -- revoke ${id}`;
    },
  },
  revoke: {
    words: ["key id"],
    options: [],
    run: async ([id]) => {
      if (!(await revokeKey(id))) throw new PartnerMistake(`No key ${id} is in force.`);
      return `The key ${id} opens nothing any more, and what its partner had open has ended.`;
    },
  },
  give: { words: ["name", "account uuid"], options: [], run: ([name, uuid]) => give(name, uuid) },
  look: {
    words: ["name"],
    options: lookOptions,
    run: async ([name], options) => {
      const { id, look } = await partnerNamed(name);
      if (!lookOptions.some((option) => options[option] !== undefined))
        throw new PartnerMistake("Say what to change: --shown-as, --logo, --accent or --accent-dark.");
      await changePartner(id, { look: readLook(look, options) });
      return `${name}'s flows look so from now on.`;
    },
  },
  origins: {
    words: ["name"],
    options: ["origin"],
    run: async ([name], { origin }) => {
      const { id } = await partnerNamed(name);
      const origins = readOrigins(origin);
      await changePartner(id, { origins });
      return `${name}'s flows may be held by ${origins.join(", ")} from now on.`;
    },
  },
};

/** Does what the command line says. @returns what to print @throws PartnerMistake */
export async function runPartnerCommand(
  [name = "", ...words]: readonly string[],
  options: PartnerOptions,
): Promise<string> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new PartnerMistake(`There is no command "${name}": --help lists them.`);
  const shape = [name, ...command.words.map((word) => `<${word}>`)].join(" ");
  if (words.length !== command.words.length)
    throw new PartnerMistake(`Write it so: ${shape} (a name of several words in quotes).`);
  const stray = Object.keys(options).find((option) => !command.options.some((known) => known === option));
  if (stray) throw new PartnerMistake(`${name} takes no --${stray}.`);
  return command.run([words[0] ?? "", words[1] ?? ""], options);
}
