import type { ComponentProps } from "react";

interface Props extends ComponentProps<"div"> {
  as?: "div" | "li" | "article" | "section";
}

/** A quiet sheet with a border; `as` a list item or an article where it is one. */
export function Card({ as = "div", className = "", ...rest }: Props) {
  const Tag = as as "div";
  return <Tag {...rest} className={`rounded-xl border border-line bg-raised p-5 sm:p-6 ${className}`} />;
}
