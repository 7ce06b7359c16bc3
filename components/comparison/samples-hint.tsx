import { NewWindowLink } from "#components/shell/new-window-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Translator } from "#messages/english.ts";

/** On the offline sandbox no real bill is wanted: says where made-up ones are. */
export function SamplesHint({ t, sandboxUrl }: { t: Translator<"comparison">; sandboxUrl: string | null }) {
  if (!sandboxUrl) return null;
  return (
    <Notice title={t("samples_title")}>
      <p>
        {t.rich("samples", {
          link: (words) => <NewWindowLink href={`${sandboxUrl}/values`}>{words}</NewWindowLink>,
        })}
      </p>
    </Notice>
  );
}
