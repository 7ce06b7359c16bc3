import { SideSection } from "#components/ui/side-section.tsx";
import { numberFormat } from "#lib/domain/intl-formats.ts";
import { kindName, type Words } from "./words.ts";

const states = ["due", "under_way", "failing", "next_hour", "later"] as const;

interface Props {
  words: Words;
  kinds: readonly ({ kind: string } & Record<(typeof states)[number], number>)[];
}

// A phone has no room for five columns: there a kind is a list of what is not nothing.
const look = (state: string, count: number) => {
  if (count > 0) return "font-semibold max-sm:flex";
  return state === "due" ? "text-soft max-sm:flex" : "text-soft max-sm:hidden";
};

/** How much work waits, by kind: a table, or on a phone a list of its rows. */
export function Waiting({ words: { t, locale }, kinds }: Props) {
  const write = (count: number) => numberFormat(locale).format(count);
  return (
    <SideSection id="waiting" title={t("waiting.title")} lead={t("waiting.lead")}>
      <table className="w-full max-sm:block">
        <caption className="sr-only">{t("waiting.caption")}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-line border-b text-left text-[0.9375rem] text-soft">
            <th scope="col" className="py-2 font-normal">
              {t("waiting.kind")}
            </th>
            {states.map((state) => (
              <th key={state} scope="col" className="py-2 pl-4 text-right font-normal">
                {t(`waiting.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {kinds.map((row) => (
            <tr key={row.kind} className="border-line border-b max-sm:block max-sm:py-3">
              <th scope="row" className="py-3 text-left font-semibold max-sm:block max-sm:py-0">
                {kindName(t, row.kind)}
              </th>
              {states.map((state) => (
                <td
                  key={state}
                  className={`figures py-3 pl-4 text-right max-sm:justify-between max-sm:py-0.5 max-sm:pl-0 ${look(state, row[state])}`}
                >
                  <span className="font-normal text-soft sm:hidden">{t(`waiting.${state}`)}</span>
                  {write(row[state])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SideSection>
  );
}
