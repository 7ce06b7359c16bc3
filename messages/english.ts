import type { _Translator as UseIntlTranslator } from "use-intl/core";
import type account from "./en/account.json";
import type landing from "./en/landing.json";
import type problems from "./en/problems.json";
import type shell from "./en/shell.json";
import type sign_in from "./en/sign_in.json";
import type start from "./en/start.json";
import type steps from "./en/steps.json";
import type ui from "./en/ui.json";

/** One line a noun. The English file names the keys that every language has. */
export interface English {
  account: typeof account;
  sign_in: typeof sign_in;
  start: typeof start;
  steps: typeof steps;
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
