import { html } from "hono/html";
import { sampleBills } from "../bills/samples/sample-bills.ts";
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
    )}${sampleSection()}`;
}

/** For a client that asks for last month's bill. */
function sampleSection(): Html {
  return html`<section><h2>Sample bill</h2>
    <p class="soft">Last month's bill of another company for 104 Switchback Ln, ZIP code 75214. For another home add
      <code>?esi_id=</code>, for another use <code>?kwh=</code>.</p>
    <ol class="rows values">${sampleBills.map(
      ({ name, title, kind }) =>
        html`<li><a class="value" href="/__sandbox/sample-bills/${name}" download><code>${name}</code></a>
          <span>${kind === "not_a_bill" ? "refused: " : ""}${title}</span></li>`,
    )}</ol></section>`;
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
