import { Mail } from "lucide-react";
import { buttonLook } from "#components/ui/button-look.ts";
import type { Translator } from "#messages/english.ts";
import { type MailFacts, readyMail } from "./ready-mail.ts";

/** Messages to support that already say which home and account they are about. */
export function ReadyMessage({ t, facts }: { t: Translator<"service">; facts: MailFacts }) {
  return (
    <section aria-labelledby="message-title">
      <h2 id="message-title" className="text-2xl">
        {t("moving_message_title")}
      </h2>
      <p className="mt-2">{t("moving_message_body")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {(["moving", "cancel"] as const).map((kind) => (
          <a key={kind} className={buttonLook("secondary", false)} href={readyMail(t, kind, facts)}>
            <Mail aria-hidden="true" className="size-5 flex-none" />
            {t(`moving_message_${kind}`)}
          </a>
        ))}
      </div>
    </section>
  );
}
