import "server-only";
import * as first from "./migrations/0001-first.ts";
import * as homeNumbers from "./migrations/0002-home-numbers.ts";
import * as personalTokens from "./migrations/0003-personal-tokens.ts";
import * as sentDrafts from "./migrations/0004-sent-drafts.ts";
import * as work from "./migrations/0005-work.ts";
import * as claims from "./migrations/0006-claims.ts";
import * as flows from "./migrations/0007-flows.ts";
import * as comparison from "./migrations/0008-comparison.ts";

/** Every change of the database up to this version, by the name that the database keeps of it. */
export const migrations = {
  "0001-first": first,
  "0002-home-numbers": homeNumbers,
  "0003-personal-tokens": personalTokens,
  "0004-sent-drafts": sentDrafts,
  "0005-work": work,
  "0006-claims": claims,
  "0007-flows": flows,
  "0008-comparison": comparison,
};
