import type { AccountRow, LocationRow } from "../light/account-store.ts";
import type { Moment } from "../light/enrollment-steps.ts";
import { notify, type World } from "../light/world.ts";
import { historyArrivesAt } from "./availability.ts";

/** The arrival of a home's usage history, once the utility has taken the order for its service. */
export function historyMoment(
  world: World,
  { uuid, status_pair, status_since }: AccountRow,
  location: LocationRow,
): Moment | null {
  const isOrdered = status_pair === "ready/service_pending" || status_pair === "active/active";
  if (!isOrdered || !status_since || location.has_usage_history) return null;
  const arrival = historyArrivesAt(location);
  const ordered = new Date(status_since);
  return {
    at: arrival > ordered ? arrival : ordered,
    happen: () => {
      world.accounts.saveLocation({ ...location, has_usage_history: 1 });
      notify(world, uuid, "location.usage_history_available");
    },
  };
}
