import type { _Translator as UseIntlTranslator } from "use-intl/core";
import type landing from "./en/landing.json";
import type problems from "./en/problems.json";
import type shell from "./en/shell.json";
import type ui from "./en/ui.json";

/** One line a noun. The English file names the keys that every language has. */
export interface English {
  landing: typeof landing;
  problems: typeof problems;
  shell: typeof shell;
  ui: typeof ui;
}

export type Noun = keyof English;

/** What `getT(noun)` gives: `t("key", values)`, `t.rich(…)`. Server components of a feature take it as a prop. */
export type Translator<N extends Noun> = UseIntlTranslator<English[N]>;

declare module "use-intl/core" {
  interface AppConfig {
    Messages: English;
  }
}
