import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { callApi } from "#lib/browser/api.ts";
import { flowCompleted } from "#lib/browser/flow-messages.ts";
import { members } from "#lib/domain/members.ts";
import {
  afterFailure,
  afterLooking,
  afterLookingFailed,
  type PaymentState,
  paid,
  type Sent,
  type Unsure,
  unsureOf,
  untouched,
} from "./payment-state.ts";

/** A payment as its buttons see it. */
export interface Payment extends PaymentState {
  isPending: boolean;
  /** Charges once; looks at the bill instead while it is not known what became of the last time. */
  pay(): void;
  look(): void;
  /** Takes back what was said; not what is still unsure. */
  forget(): void;
}

/**
 * Pays a bill, one thing at a time, and has the page made again after each. `waitSeconds` over zero: a charge was unsure
 * already when the page was made.
 */
export function usePayment(bill: Sent, waitSeconds: number): Payment {
  const router = useRouter();
  const isBusy = useRef(false);
  const [isPending, setPending] = useState(false);
  const [state, setState] = useState(() =>
    waitSeconds > 0 ? unsureOf(bill, "payment_waits", waitSeconds) : untouched,
  );

  const during = async (work: () => Promise<PaymentState>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setPending(true);
    const next = await work();
    setState(next);
    if (next.paid_cents !== null) flowCompleted({ invoice_number: bill.api.split("/").at(-1) ?? "" });
    isBusy.current = false;
    setPending(false);
    router.refresh();
  };
  const look = (unsure: Unsure) =>
    during(() =>
      callApi("GET", unsure.sent.api).then(
        (reply) => afterLooking(unsure.sent, members(reply)),
        (error: unknown) => afterLookingFailed(unsure, error),
      ),
    );
  const pay = () =>
    during(() => {
      setState(untouched);
      const wasOffline = !navigator.onLine;
      return callApi("POST", `${bill.api}/pay`, { amount_cents: bill.amount_cents }).then(
        () => paid(bill),
        (error: unknown) => afterFailure(bill, error, wasOffline),
      );
    });
  const lookIfUnsure = () => state.unsure && void look(state.unsure);
  return {
    ...state,
    isPending,
    pay: () => (state.unsure ? lookIfUnsure() : void pay()),
    look: lookIfUnsure,
    forget: () => setState((now) => (now.unsure ? now : untouched)),
  };
}
