import { Messages } from "#components/shell/messages.tsx";
import { IntervalChart } from "#components/usage/interval-chart.tsx";
import { periodTitle, type Words } from "#components/usage/words.ts";

/** The canvas of a month's quarter hours or of one day's; its data come by themselves. */
export function IntervalPart({ words, home, name }: { words: Words; home: number; name: string }) {
  const isDay = name.length === 10;
  return (
    <Messages nouns={["usage_chart", "problems"]}>
      <IntervalChart
        src={`/api/homes/${home}/usage/intervals?month=${name.slice(0, 7)}`}
        {...(isDay && { day: name })}
        label={words.t("quarters_chart", { period: periodTitle(words, name) })}
        locale={words.locale}
      />
    </Messages>
  );
}
