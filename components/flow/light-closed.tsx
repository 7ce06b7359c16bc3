import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  title: string;
  /** What it means, and the way on. */
  children: ReactNode;
}

/** In the place of a flow that was closed. Takes the focus, which was in the frame. */
export function LightClosed({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="max-w-form space-y-5">
      <h2 ref={heading} tabIndex={-1} className="text-2xl outline-none">
        {title}
      </h2>
      {children}
    </section>
  );
}
