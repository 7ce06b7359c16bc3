import "server-only";
import { brand } from "#brand";
import { type LightScope, lightScopes } from "#lib/domain/brand.ts";
import type { Env } from "./env.ts";

/** The scopes for which customers are shown Light's own screens: as the brand says, or the settings of a sandbox. */
export const lightScopesOf = ({ lightFlows }: Pick<Env, "lightFlows">): readonly LightScope[] =>
  lightFlows ?? lightScopes.filter((scope) => brand.flows?.[scope] === "light");
