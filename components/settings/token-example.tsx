import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Translator } from "#messages/english.ts";
import { TokenLine } from "./token-line.tsx";

interface Props {
  t: Translator<"settings">;
  /** Scheme and host of this portal. */
  origin: string;
  /** The person's own home number. */
  home: number;
  /** The year of the examples. */
  year: string;
}

/** Two lines to try a token with, and all that it reads. */
export function TokenExample({ t, origin, home, year }: Props) {
  const api = `${origin}/api/me/v1/homes`;
  const paths = [
    "",
    `/${home}/usage/monthly?year=${year}`,
    `/${home}/usage/daily?year=${year}&month=6`,
    `/${home}/usage/intervals?year=${year}&month=6`,
    `/${home}/bills`,
    `/${home}/bills/{number}`,
  ];
  return (
    <Disclosure summary={t("example")} className="mt-4">
      <TokenLine address={`${api}/${home}/usage/monthly`} />
      <p className="mt-3 text-[0.9375rem] text-soft">{t("example_paths")}</p>
      <ul className="mt-2 space-y-1">
        {paths.map((path) => (
          <li key={path} className="wrap-anywhere font-mono text-[0.875rem]">
            GET /api/me/v1/homes{path}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
