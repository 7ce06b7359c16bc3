import { PageLink } from "#components/ui/page-link.tsx";
import type { Switching } from "#lib/domain/switching.ts";
import { switchingText } from "./switching-text.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  switching: Switching;
  /** What is known of the contract's end is what the bill says. */
  isOnBill: boolean;
}

/** When switching saves and when it costs, by the present provider's contract. */
export function SwitchingNote({ words, switching, isOnBill }: Props) {
  const { t } = words;
  const isOpen = switching.code === "fee_unknown" || switching.code === "no_end_named";
  return (
    <p className="max-w-[65ch]">
      {switchingText(words, switching, isOnBill)}{" "}
      {isOpen && (
        <PageLink href="/compare/bill#fee" className="link">
          {t("tell_fee")}
        </PageLink>
      )}
    </p>
  );
}
