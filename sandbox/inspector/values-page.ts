import { html } from "hono/html";
import type { World } from "../light/world.ts";
import { groupNames, type MagicValue, magicValues } from "./values.ts";
import { act, type Html } from "./view.ts";

/** Values with an outcome, each with a page of its own. */
export function valuesPage(world: World): Html {
  const groups = Map.groupBy(magicValues(world), ({ group }) => group);
  return html`<h1>Values to try</h1>
    ${[...groups].map(
      ([group, values]) =>
        html`<section><h2>${groupNames[group]}</h2><ol class="rows values">${values.map(
          (value) =>
            html`<li><a class="value" href="${addressOf(value)}"><code>${value.value}</code></a><span>${value.outcome}</span></li>`,
        )}</ol></section>`,
    )}`;
}

const addressOf = ({ group, slug }: MagicValue): string => `/values/${group}/${slug}`;

/** One value: what it does and how to see it; undefined where there is none. */
export function valuePage(world: World, group: string, slug: string): Html | undefined {
  const value = magicValues(world).find((each) => each.group === group && each.slug === slug);
  if (!value) return undefined;
  return html`<p class="back"><a href="/values">Values to try</a></p>
    <h1>${groupNames[value.group]} <code>${value.value}</code></h1>
    <p class="lead">${value.outcome}</p>
    <section class="card"><h2>What it does</h2><p>${value.does}</p></section>
    <section class="card"><h2>How to see it</h2><ol class="steps">${value.see.map((step) => html`<li>${step}</li>`)}</ol>
      ${
        value.group === "demo"
          ? html`<p class="acts">${act("Make this person", { method: "POST", path: `/demo-people/${value.slug}`, look: "main" })}
            <a href="/accounts">to the accounts</a></p>`
          : ""
      }</section>`;
}
