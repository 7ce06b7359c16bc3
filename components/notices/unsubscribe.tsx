import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type MutableKind, mutableKinds } from "#lib/domain/notice-kind.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"notices">;
  /** What the link is about. */
  kind: MutableKind;
  /** What is off now. */
  muted: readonly MutableKind[];
  /** What a button of this page has just turned off or on. */
  turned: readonly MutableKind[];
  /** The address behind a button. */
  action: (turn: "off" | "on", kinds: readonly MutableKind[]) => string;
}

/** Turning e-mails off without signing in: nothing is changed before a button is pressed, and each can be taken back. */
export function Unsubscribe({ t, kind, muted, turned, action }: Props) {
  const named = (kinds: readonly MutableKind[]) => kinds.map((each) => t(`wish.${each}`)).join("; ");
  const isOff = muted.includes(kind);
  const off = turned.filter((each) => muted.includes(each));
  const backOn = turned.filter((each) => !muted.includes(each));
  const undone = off.length > 0 ? off : [kind];
  const left = mutableKinds.filter((each) => !muted.includes(each));
  const others = left.filter((each) => each !== kind);
  return (
    <div className="max-w-form">
      <PageHeader
        title={t(isOff ? "unsubscribe.off_title" : "unsubscribe.title")}
        lead={
          isOff
            ? t("unsubscribe.off_body", { kinds: named(undone) })
            : t("unsubscribe.lead", { kind: t(`wish.${kind}`) })
        }
      />
      {backOn.length > 0 && (
        <Notice tone="good" title={t("unsubscribe.on_title")} className="mb-6">
          <p>{named(backOn)}</p>
        </Notice>
      )}
      <form method="post" action={isOff ? action("on", undone) : action("off", [kind])}>
        <Button type="submit" kind={isOff ? "secondary" : "primary"}>
          {t(isOff ? "unsubscribe.on" : "unsubscribe.off")}
        </Button>
      </form>
      {others.length > 0 && (
        <form method="post" action={action("off", left)} className="mt-10 border-line border-t pt-6">
          <h2 className="text-2xl">{t("unsubscribe.all_title")}</h2>
          <p className="mt-2 mb-4">{t("unsubscribe.all_body", { kinds: named(others) })}</p>
          <Button type="submit" kind="secondary">
            {t("unsubscribe.all")}
          </Button>
        </form>
      )}
      <div className="mt-10 space-y-3 text-soft">
        <p>{t("wish.always")}</p>
        <p>{t("unsubscribe.rest")}</p>
      </div>
    </div>
  );
}
