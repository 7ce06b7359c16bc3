import { useSyncExternalStore } from "react";

// In the memory of this page alone: what shows it forgets it when it leaves the screen.
let shown = "";
const watchers = new Set<() => void>();

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/** The token just made, for as long as it is shown; empty after. */
export const useShownToken = () =>
  useSyncExternalStore(
    watch,
    () => shown,
    () => "",
  );

export function showToken(token: string) {
  shown = token;
  for (const watcher of watchers) watcher();
}
