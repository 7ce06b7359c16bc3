import type { ComponentProps } from "react";
import { type ButtonKind, buttonLook } from "./button-look.ts";
import { Spinner } from "./spinner.tsx";

interface Props extends ComponentProps<"button"> {
  kind?: ButtonKind;
  isWide?: boolean;
  /** While it is set the button keeps its width and its focus, turns a ring, and takes no second click. */
  isPending?: boolean;
  /** Read out while pending, such as "Saving". */
  pendingLabel?: string;
}

export function Button({
  kind = "primary",
  isWide = false,
  isPending = false,
  pendingLabel,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonLook(kind, isWide, className)}
      aria-disabled={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
    >
      <span className={`inline-flex items-center gap-2 ${isPending ? "opacity-0" : ""}`}>{children}</span>
      {isPending && (
        <span className="absolute inset-0 flex items-center justify-center">
          <Spinner />
        </span>
      )}
      {pendingLabel && (
        <span role="status" className="sr-only">
          {isPending ? pendingLabel : ""}
        </span>
      )}
    </button>
  );
}
