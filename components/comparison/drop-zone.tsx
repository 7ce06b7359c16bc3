"use client";

import { Camera, FileUp } from "lucide-react";
import { type ChangeEvent, type DragEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { type ButtonKind, buttonLook } from "#components/ui/button-look.ts";

interface Props {
  /** Whether pages are there already, so that more are added. */
  hasPages: boolean;
  /** Whether a bill was read already: sending another is then not what the page asks for. */
  isAnother: boolean;
  isBusy: boolean;
  onFiles: (files: File[]) => void;
}

const accepted = "application/pdf,image/jpeg,image/png,image/webp";
const focusLook =
  "cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-3";

/** Real file inputs, which a finger, a keyboard and a screen reader know; files may be dropped on them too. */
export function DropZone({ hasPages, isAnother, isBusy, onFiles }: Props) {
  const t = useTranslations("comparison_bill");
  const [isOver, setOver] = useState(false);

  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target;
    if (files?.length) onFiles([...files]);
    // The same file may be chosen again.
    event.target.value = "";
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) onFiles([...event.dataTransfer.files]);
  };
  const input = (label: ReactNode, icon: ReactNode, kind: ButtonKind, more: object, className: string) => (
    <label className={`${buttonLook(kind, false)} ${focusLook} ${className}`}>
      {icon}
      {label}
      <input type="file" disabled={isBusy} onChange={take} className="sr-only" {...more} />
    </label>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the inputs inside are the first.
    <div
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`needs-script rounded-xl border-2 border-dashed px-5 text-center ${hasPages ? "py-5" : "py-9 sm:py-14"} ${isOver ? "border-accent-line bg-sunken" : "border-field-line bg-raised"}`}
    >
      <p className="hidden font-display font-semibold text-xl sm:pointer-fine:block">
        {t(hasPages ? "drop_more" : "drop")}
      </p>
      <div className="flex flex-wrap justify-center gap-3 sm:pointer-fine:mt-4">
        {input(
          t(hasPages ? "choose_more" : "choose"),
          <FileUp aria-hidden="true" className="size-5" />,
          hasPages || isAnother ? "secondary" : "primary",
          { accept: accepted, multiple: true },
          "max-sm:w-full",
        )}
        {input(
          t(hasPages ? "photo_more" : "photo"),
          <Camera aria-hidden="true" className="size-5" />,
          "secondary",
          { accept: "image/*", capture: "environment" },
          "max-sm:w-full sm:pointer-fine:hidden",
        )}
      </div>
      <p className="mt-4 text-[0.9375rem] text-soft">{t("kinds")}</p>
    </div>
  );
}
