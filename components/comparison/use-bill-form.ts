import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { useForm } from "react-hook-form";
import { callApi } from "#lib/browser/api.ts";
import { type BillError, type BillField, billValues, factsOf } from "#lib/browser/comparison-facts.ts";
import { forgetTyped, keepTyped, typedFor } from "#lib/browser/comparison-typed.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { useSend } from "#lib/browser/send.ts";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import { type BillDoubt, billDoubts } from "#lib/domain/bill-plausible.ts";
import type { BillReading } from "#lib/domain/comparison-view.ts";
import { Problem } from "#lib/domain/problem.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";

interface Bill {
  billId: string;
  reading: BillReading;
  facts: BillFacts | null;
  today: ServiceDay;
}

const errorKeys: readonly BillError[] = [
  "required",
  "day",
  "day_order",
  "contract_far",
  "kwh",
  "kwh_days",
  "amount",
  "esi_id",
  "zip",
  "home",
  "too_long",
];
/** The server's names of what the form calls otherwise. */
const sameField: Record<string, BillField> = { charges_cents: "charges", ending_fee: "fee_amount" };

/** The form of a bill: its fields, what is wrong or doubtful in them, and how they are sent. */
export function useBillForm({ billId, reading, facts, today }: Bill) {
  const router = usePortalRouter();
  const [isMoving, startMoving] = useTransition();
  const { pending, problem, send, forget } = useSend();
  const values = billValues(reading, facts);
  const { register, setError, setFocus, formState, handleSubmit, watch, getValues, reset } = useForm({
    defaultValues: values,
    values,
  });
  const [asked, setAsked] = useState<{ facts: BillFacts; doubts: BillDoubt[] } | null>(null);
  // What was said to be right, and what was confirmed before, is not asked about again.
  const right = useRef(JSON.stringify(facts ? billDoubts(facts, today) : []));

  const restore = useEffectEvent((bill: string) =>
    reset({ ...values, ...typedFor(bill) }, { keepDefaultValues: true }),
  );
  useEffect(() => restore(billId), [billId]);
  const change = () => {
    keepTyped(billId, getValues());
    setAsked(null);
  };

  const errorOf = (name: BillField): BillError | "refused" | undefined => {
    const message = formState.errors[name]?.message;
    return message ? (errorKeys.find((key) => key === message) ?? "refused") : undefined;
  };
  const markAll = (errors: Readonly<Record<string, string>>) => {
    const known = Object.keys(values).filter((name): name is BillField => name in values);
    const wrong = known.filter((name) => name in errors);
    wrong.forEach((name, index) => {
      setError(name, { message: errors[name] ?? "refused" }, { shouldFocus: index === 0 });
    });
    return wrong.length > 0;
  };

  const submit = handleSubmit(async (typed) => {
    forget();
    const read = factsOf(typed, reading.previous_balance_cents);
    if ("errors" in read) return void markAll(read.errors);
    const doubts = billDoubts(read.facts, today);
    const isAsked = doubts.length > 0 && right.current !== JSON.stringify(doubts);
    setAsked(isAsked ? { facts: read.facts, doubts } : null);
    if (isAsked) return;
    await send("facts", async () => {
      try {
        await callApi("PUT", "/api/comparison/facts", { ...read.facts, bill_id: billId });
        forgetTyped();
        startMoving(() => {
          router.push("/compare/plans");
          router.refresh();
        });
      } catch (error) {
        // The values of the other one take the place of these.
        if (error instanceof Problem && error.code === "other_bill") startMoving(() => router.refresh());
        const fields = error instanceof Problem ? (error.fields ?? {}) : {};
        const named = Object.entries(fields).map(([name, text]) => [sameField[name] ?? name, text]);
        if (!markAll(Object.fromEntries(named))) throw error;
      }
    });
  });

  const acceptDoubts = () => {
    right.current = JSON.stringify(asked?.doubts);
    void submit();
  };

  return {
    ...{ values, register, watch, setFocus, formState },
    ...{ asked, problem, errorOf, change, submit, acceptDoubts },
    isPending: pending !== "" || isMoving,
  };
}
