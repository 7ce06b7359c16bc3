import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Translator } from "#messages/english.ts";

const cards = [
  ["4242 4242 4242 4242", "test_works"],
  ["4000 0025 0000 3155", "test_bank_asks"],
  ["4000 0000 0000 0002", "test_declined"],
  ["4000 0000 0000 9995", "test_funds"],
  ["4000 0000 0000 0341", "test_later"],
] as const;

/** On the offline sandbox no real card is wanted: says which numbers do what. */
export function TestCards({ t, isSandbox }: { t: Translator<"payment">; isSandbox: boolean }) {
  if (!isSandbox) return null;
  return (
    <Notice className="mb-6 max-w-form">
      <p>
        {t.rich("test_hint", {
          card: (number) => <code className="whitespace-nowrap font-mono text-[0.9375rem]">{number}</code>,
        })}
      </p>
      <Disclosure summary={t("test_more")}>
        <dl className="-ml-7 space-y-2">
          {cards.map(([number, outcome]) => (
            <div key={number} className="flex flex-wrap gap-x-4">
              <dt className="whitespace-nowrap font-mono text-[0.9375rem] leading-7">{number}</dt>
              <dd>{t(outcome)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Notice>
  );
}
