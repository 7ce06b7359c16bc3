import { addDays, monthsAfter } from "../chicago-day.ts";
import { monthsInto } from "../contracts/contract-days.ts";
import type { Contract } from "../contracts/contract-store.ts";
import { planOn } from "../contracts/plan-on.ts";
import type { LocationRow } from "../light/account-store.ts";
import type { World } from "../light/world.ts";
import type { Segment } from "./billed-period.ts";
import type { Span } from "./charge-lines.ts";

interface Contracted {
  readonly segments: [Segment, ...Segment[]];
  /** The one with which the period ends. */
  readonly last: Contract;
}

/** The days of a period by the price that was in force; a new one begins with a contract, or with a month of a variable one. */
export function contractedSegments(world: World, location: LocationRow, period: Span): Contracted {
  const contracts = world.contracts.of(location.uuid);
  const at = (day: string): Contract | undefined =>
    contracts.findLast(({ contract_start }) => contract_start <= day) ?? contracts[0];
  const cut = (day: string): [Segment, Contract] => {
    const contract = at(day);
    if (!contract) throw new Error("a home with service but without a contract");
    const next = contracts.find(({ contract_start }) => contract_start > day)?.contract_start;
    const ends = [period.last, ...(next ? [addDays(next, -1)] : []), lastOfPrice(contract, day)];
    const last = ends.reduce((a, b) => (a < b ? a : b));
    return [{ first: day, last, plan: planOn(contract, day, world) }, contract];
  };
  let [segment, contract] = cut(period.first);
  const segments: [Segment, ...Segment[]] = [segment];
  while (segment.last < period.last) {
    [segment, contract] = cut(addDays(segment.last, 1));
    segments.push(segment);
  }
  return { segments, last: contract };
}

/** A variable price is posted once a month of the contract. */
function lastOfPrice({ plan, contract_start }: Contract, day: string): string {
  if (plan.rate_structure !== "variable") return "9999-12-31";
  return addDays(monthsAfter(contract_start, monthsInto(contract_start, day) + 1), -1);
}
