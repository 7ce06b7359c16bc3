"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { Notice } from "#components/ui/notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Editable } from "./editable.tsx";
import type { Person } from "./person-form.tsx";

/** It brings a form library with it, and few come to change their name. */
const PersonForm = dynamic(() => import("./person-form.tsx").then((form) => form.PersonForm), {
  loading: () => <Skeleton className="h-72 w-full max-w-form" />,
});

interface Props {
  person: Person;
  titles: Record<number, string>;
  /** The accounts of the homes do not agree. */
  doesDiffer: boolean;
}

/** Name and phone as Light has them. */
export function PersonRow({ person, titles, doesDiffer }: Props) {
  const t = useTranslations("settings");
  return (
    <Editable
      term={t("name_and_phone")}
      value={
        <>
          {person.first_name} {person.last_name}
          <span className="figures block font-normal">{person.phone_number || t("no_phone")}</span>
        </>
      }
      note={doesDiffer && <Notice className="mt-3">{t("names_differ")}</Notice>}
    >
      {(close) => <PersonForm person={person} titles={titles} onDone={close} />}
    </Editable>
  );
}
