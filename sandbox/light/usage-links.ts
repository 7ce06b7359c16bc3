import { addDays, chicagoDay } from "../chicago-day.ts";
import { arrivedDays, historyStart } from "../metering/availability.ts";
import type { LocationRow } from "./account-store.ts";
import { locationPath } from "./location.ts";
import type { World } from "./world.ts";

/** The pages beside one: back as far as there are data, on as far as time has come. Pages are named "YYYY" or "YYYY-MM". */
export function pageLinks(
  world: World,
  home: LocationRow,
  page: string,
  [before, asked, after]: readonly string[],
): { previous: string | null; next: string | null } {
  const now = world.clock.now();
  // Of ten days at the start of history at least one is there.
  const start = historyStart(home);
  const last = [addDays(firstDay(asked), -1), addDays(start, 9)].sort()[0] ?? start;
  const hasEarlier = arrivedDays(home, start, last, now).length > 0;
  const hasLater = firstDay(after) <= chicagoDay(now);
  return {
    previous: hasEarlier ? pageUrl(world, home, page, before) : null,
    next: hasLater ? pageUrl(world, home, page, after) : null,
  };
}

const firstDay = (name = ""): string => `${name}-01-01`.slice(0, 10);

export const usagePath = ({ uuid }: LocationRow, page: string): string =>
  `${locationPath.replace("{location_uuid}", uuid)}/usage/${page}`;

function pageUrl(world: World, home: LocationRow, page: string, name = ""): string {
  const [year = "", month] = name.split("-");
  const query = month ? `month=${Number(month)}&year=${year}` : `year=${year}`;
  return `${world.publicUrl()}${usagePath(home, page)}?${query}`;
}
