import { useSyncExternalStore } from "react";

const prefersDark = () => window.matchMedia("(prefers-color-scheme: dark)");

function shownTheme(): "light" | "dark" {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return prefersDark().matches ? "dark" : "light";
}

function watch(onChange: () => void): () => void {
  const device = prefersDark();
  const choice = new MutationObserver(onChange);
  device.addEventListener("change", onChange);
  choice.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    device.removeEventListener("change", onChange);
    choice.disconnect();
  };
}

/** The theme on the screen, for what cannot follow our CSS variables: another origin's frame. */
export const useShownTheme = () => useSyncExternalStore(watch, shownTheme, () => "light" as const);
