"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ProblemCode } from "#lib/domain/problem.ts";

interface Props {
  code: ProblemCode;
  title: string;
  kept: string;
}

/** In the place of the plans when Light cannot be asked. */
export function PlansProblem({ code, title, kept }: Props) {
  const t = useTranslations("problems");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const retry = (
    <Button kind="secondary" isPending={isPending} onClick={() => startTransition(() => router.refresh())}>
      {t("retry")}
    </Button>
  );
  return (
    <Notice tone="error" role="alert" title={title} actions={retry}>
      <p>{t(code)}</p>
      <p>{kept}</p>
    </Notice>
  );
}
