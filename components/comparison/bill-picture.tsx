"use client";

import { ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { picturesOf, sentFiles } from "#lib/browser/comparison-picture.ts";

type Shown = "loading" | "gone" | "failed" | readonly string[];

/** The pages of the bill as this document still has them; made larger by a button, scrolled within their box. */
export function BillPicture() {
  const t = useTranslations("comparison_bill");
  const [shown, setShown] = useState<Shown>("loading");
  const [isLarge, setLarge] = useState(false);

  useEffect(() => {
    let isOver = false;
    let made: readonly string[] = [];
    const revoke = () => made.forEach(URL.revokeObjectURL);
    picturesOf(sentFiles()).then(
      (pictures) => {
        made = pictures;
        if (isOver) revoke();
        else setShown(pictures.length > 0 ? pictures : "gone");
      },
      () => isOver || setShown("failed"),
    );
    return () => {
      isOver = true;
      revoke();
    };
  }, []);

  if (shown === "gone" || shown === "failed") {
    return <p className="max-w-[60ch] text-[0.9375rem] text-soft leading-snug">{t(`picture_${shown}`)}</p>;
  }
  return (
    <section aria-label={t("picture")}>
      <div className="mb-2 flex items-center justify-between gap-3">
        <h2 className="text-xl">{t("picture")}</h2>
        <Button kind="quiet" className="-mr-5" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          {isLarge ? (
            <ZoomOut aria-hidden="true" className="size-5" />
          ) : (
            <ZoomIn aria-hidden="true" className="size-5" />
          )}
          {t(isLarge ? "smaller" : "larger")}
        </Button>
      </div>
      {shown === "loading" ? (
        <div role="status" className="h-72 rounded-lg border border-line bg-raised p-5 lg:h-[75dvh]">
          <span className="sr-only">{t("picture_loading")}</span>
          <Skeleton className="h-full w-full" />
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a focus it could not be scrolled with the keyboard.
        <div tabIndex={0} className="h-72 overflow-auto rounded-lg border border-line bg-sunken lg:h-[75dvh]">
          {shown.map((url, index) => (
            // biome-ignore lint/performance/noImgElement: it is on this device already.
            <img
              key={url}
              src={url}
              alt={t("picture_page", { number: index + 1 })}
              className={`block max-w-none not-first:mt-2 ${isLarge ? "w-[200%]" : "w-full"}`}
            />
          ))}
        </div>
      )}
    </section>
  );
}
