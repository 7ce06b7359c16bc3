import { NewWindowLink } from "#components/shell/new-window-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Translator } from "#messages/english.ts";

/** On the offline sandbox no real number is wanted: says which will do. */
export function CreditSandboxHint({ t, sandboxUrl }: { t: Translator<"credit">; sandboxUrl: string | null }) {
  if (!sandboxUrl) return null;
  return (
    <Notice>
      <p>
        {t.rich("sandbox", {
          code: (words) => <code className="whitespace-nowrap font-mono text-[0.9375rem]">{words}</code>,
          link: (words) => <NewWindowLink href={sandboxUrl}>{words}</NewWindowLink>,
        })}
      </p>
    </Notice>
  );
}
