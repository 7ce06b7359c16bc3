"use client";

import { Contrast, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { type Theme, themes } from "./theme.ts";

const icons = { system: Contrast, light: Sun, dark: Moon };

/** Goes round device, light, dark. `labels` say what is set now. */
export function ThemeSwitch({ theme, labels }: { theme: Theme; labels: Record<Theme, string> }) {
  const [chosen, setChosen] = useState(theme);
  const Icon = icons[chosen];
  const change = () => {
    const next = themes[(themes.indexOf(chosen) + 1) % themes.length] ?? "system";
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we serve.
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
    setChosen(next);
  };
  return (
    <button
      type="button"
      onClick={change}
      aria-label={labels[chosen]}
      title={labels[chosen]}
      className="needs-script grid size-11 place-items-center rounded-md hover:bg-sunken"
    >
      <Icon aria-hidden="true" className="size-5" />
    </button>
  );
}
