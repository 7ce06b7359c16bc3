import { NewWindowLink } from "#components/shell/new-window-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Translator } from "#messages/english.ts";

/** On the offline sandbox no mail reaches a real inbox: says where it went. */
export function MailboxHint({ t, sandboxUrl }: { t: Translator<"sign_in">; sandboxUrl: string | null }) {
  if (!sandboxUrl) return null;
  return (
    <Notice className="mb-6 max-w-form">
      {t.rich("mailbox", {
        link: (words) => <NewWindowLink href={`${sandboxUrl}/__sandbox/mailbox`}>{words}</NewWindowLink>,
      })}
    </Notice>
  );
}
