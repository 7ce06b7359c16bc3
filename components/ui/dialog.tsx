"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
  /** Stays in sight at the foot: the deed and the way back. */
  actions?: ReactNode;
}

/** The platform's own modal: it keeps the focus inside, gives it back, and closes on Escape. A sheet on phones. */
export function Dialog({ isOpen, onClose, title, closeLabel, children, actions }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (isOpen && !dialog?.open) dialog?.showModal();
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a click on the backdrop does.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="m-0 mt-auto max-h-[92dvh] w-full max-w-full flex-col overflow-hidden rounded-t-2xl border border-line bg-raised text-ink backdrop:bg-[#070d1c]/60 open:flex sm:m-auto sm:max-h-[86dvh] sm:max-w-2xl sm:rounded-2xl"
    >
      <header className="flex items-start justify-between gap-4 px-5 pt-5 sm:px-7 sm:pt-6">
        <h2 id={titleId} className="pt-1.5 text-2xl">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={closeLabel}
          className="-mr-2 grid size-11 flex-none place-items-center rounded-md text-soft hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4 sm:px-7">
        {isOpen && children}
      </div>
      {actions && (
        <footer className="flex flex-wrap gap-3 border-line border-t px-5 py-4 sm:px-7">{actions}</footer>
      )}
    </dialog>
  );
}
