import { Mail } from "lucide-react";
import { brand } from "#brand";
import { buttonLook } from "#components/ui/button-look.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"service">;
  facts: { address: string; esi_id: string; account: string; name: string };
}

/** Messages to support that already say which home and account they are about. */
export function ReadyMessage({ t, facts }: Props) {
  return (
    <section aria-labelledby="message-title">
      <h2 id="message-title" className="text-2xl">
        {t("moving_message_title")}
      </h2>
      <p className="mt-2">{t("moving_message_body")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {(["moving", "cancel"] as const).map((kind) => {
          const subject = encodeURIComponent(t(`mail_subject_${kind}`, facts));
          const body = encodeURIComponent(t(`mail_body_${kind}`, facts));
          return (
            <a
              key={kind}
              className={buttonLook("secondary", false)}
              href={`mailto:${brand.supportEmail}?subject=${subject}&body=${body}`}
            >
              <Mail aria-hidden="true" className="size-5 flex-none" />
              {t(`moving_message_${kind}`)}
            </a>
          );
        })}
      </div>
    </section>
  );
}
