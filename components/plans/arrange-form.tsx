"use client";

import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { type PlanWish, planSorts, planWishHref, readPlanWish } from "#lib/domain/plan-wish.ts";

interface Props {
  wish: PlanWish;
  terms: readonly { months: number; label: string }[];
  labels: Record<
    "sort" | "term" | "anyTerm" | "only" | "fixed" | "renewable" | "time_of_use" | "apply",
    string
  >;
  sorts: Record<PlanWish["sort"], string>;
}

/** Sorting and filtering. A plain GET form; with script a change is enough. */
export function ArrangeForm({ wish, terms, labels, sorts }: Props) {
  const router = usePortalRouter();
  const [shown, setShown] = useState(wish);
  const [given, setGiven] = useState(wish);
  const [, startTransition] = useTransition();
  if (planWishHref(wish) !== planWishHref(given)) {
    setGiven(wish);
    setShown(wish);
  }

  const change = (event: FormEvent<HTMLFormElement>) => {
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    const next = readPlanWish(Object.fromEntries(fields));
    setShown(next);
    startTransition(() => router.replace(planWishHref(next), { scroll: false }));
  };

  return (
    <form
      action="/enroll/plans"
      method="get"
      onChange={change}
      className="grid grid-cols-[3fr_2fr] gap-3 sm:grid-cols-2"
    >
      <Field label={labels.sort}>
        {(wiring) => (
          <Select
            {...wiring}
            className="[&>select]:text-ellipsis [&>select]:pr-9 [&>select]:pl-3"
            name="sort"
            value={shown.sort}
            onChange={ignore}
          >
            {planSorts.map((sort) => (
              <option key={sort} value={sort}>
                {sorts[sort]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={labels.term}>
        {(wiring) => (
          <Select
            {...wiring}
            className="[&>select]:text-ellipsis [&>select]:pr-9 [&>select]:pl-3"
            name="term"
            value={shown.term ?? ""}
            onChange={ignore}
          >
            <option value="">{labels.anyTerm}</option>
            {terms.map(({ months, label }) => (
              <option key={months} value={months}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <fieldset className="col-span-2 min-w-0">
        <legend className="sr-only">{labels.only}</legend>
        <div className="flex flex-wrap gap-1.5 sm:gap-2">
          <Chip name="fixed" isOn={shown.isFixed}>
            {labels.fixed}
          </Chip>
          <Chip name="renewable" isOn={shown.isRenewable}>
            {labels.renewable}
          </Chip>
          <Chip name="time_of_use" isOn={shown.isTimeOfUse}>
            {labels.time_of_use}
          </Chip>
        </div>
      </fieldset>
      <input type="hidden" name="compare" value={shown.compare.join(",")} />
      <div className="col-span-2 hidden noscript:block">
        <Button type="submit" kind="secondary">
          {labels.apply}
        </Button>
      </div>
    </form>
  );
}

/** The form listens for its fields. */
const ignore = () => undefined;

function Chip({ name, isOn, children }: { name: string; isOn: boolean; children: ReactNode }) {
  return (
    <label className="inline-flex min-h-11 items-center rounded-full border border-field-line bg-raised px-3 font-medium text-sm leading-tight hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-3 sm:px-4 sm:text-base forced-colors:has-checked:border-4">
      <input
        type="checkbox"
        name={name}
        value="1"
        checked={isOn}
        onChange={ignore}
        className="sr-only focus-visible:outline-none"
      />
      {children}
    </label>
  );
}
