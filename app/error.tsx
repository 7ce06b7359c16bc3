"use client";

import { useEffect, useRef, useState } from "react";
import { brand } from "#brand";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import en from "#messages/en/ui.json";
import es from "#messages/es/ui.json";

interface Props {
  error: Error & { digest?: string };
  retry: () => void;
}

/** Stands outside every messages provider, so it knows both languages and asks the page which one it is in. */
export default function Failure({ error, retry }: Props) {
  const [words, setWords] = useState(en);
  const box = useRef<HTMLDivElement>(null);
  // What failed may have been far down; without this the person would look at the footer.
  useEffect(() => {
    if (document.documentElement.lang === "es") setWords(es);
    box.current?.querySelector("h1")?.focus();
  }, []);
  const isLight = error.digest?.startsWith("light_") === true;
  const lead = (isLight ? words.light : error.digest ? words.failure : words.failure_without_code)
    .replace("{phone}", brand.supportPhone)
    .replace("{code}", error.digest ?? "");
  return (
    <div ref={box} role="alert" className="max-w-form py-6 sm:py-12">
      <PageHeader title={isLight ? words.light_title : words.failure_title} lead={lead} />
      <div className="flex flex-wrap gap-3">
        <Button onClick={retry}>{words.retry}</Button>
        <ButtonLink kind="secondary" href="/">
          {words.to_start}
        </ButtonLink>
      </div>
    </div>
  );
}
