import { useRef, useState } from "react";
import { Problem, type ProblemCode, problem as problemOf } from "#lib/domain/problem.ts";
import type { Account } from "#lib/light/schemas.ts";
import { settle } from "#lib/light/settle.ts";

/** A write for the session's account, as its screen sees it. */
export interface AccountWrite {
  isPending: boolean;
  /** What was thrown, for `WriteNotice`; null while all is well. */
  problem: unknown;
  /** Neither the write nor the account could say whether it is done: `look` before anything is sent again. */
  isUnsure: boolean;
  /** Sends once; a call while another is under way does nothing. Answers whether it is done, and never throws. */
  send(write: () => Promise<unknown>): Promise<boolean>;
  look(): Promise<void>;
  /** Takes back what was said, when the form has something else to say. */
  forget(): void;
}

const hasCode = (error: unknown, code: ProblemCode) => error instanceof Problem && error.code === code;

/**
 * Sends a write and lets the account decide when its outcome is unknown.
 * @param isDone whether what was read shows it done; null when that cannot tell this write from one before
 * @param onDone leaves the screen: the write stays pending
 * @param read what tells; of enrolling, the account
 */
export function useAccountWrite<T = Account>(
  isDone: (value: T) => boolean | null,
  onDone: () => void,
  read: () => Promise<T>,
): AccountWrite {
  const isBusy = useRef(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isUnsure, setUnsure] = useState(false);
  const [lastFailure, setLastFailure] = useState<unknown>(null);

  const begin = () => {
    isBusy.current = true;
    setPending(true);
    setProblem(null);
  };
  const end = (error: unknown, unsure: boolean) => {
    isBusy.current = false;
    setPending(false);
    setProblem(error);
    setUnsure(unsure && !hasCode(error, "signed_out"));
  };

  const look = async () => {
    if (isBusy.current) return;
    begin();
    try {
      const isShown = isDone(await read());
      if (isShown) return onDone();
      end(isShown === null ? problemOf("outcome_unseen") : lastFailure, false);
    } catch (error) {
      end(error, true);
    }
  };

  const send = async (write: () => Promise<unknown>) => {
    if (isBusy.current) return false;
    if (isUnsure) {
      await look();
      return false;
    }
    begin();
    let failure: unknown = null;
    let isAnswered = false;
    try {
      await settle(
        read,
        () =>
          write().then(
            () => {
              isAnswered = true;
            },
            (error: unknown) => {
              failure = error;
              throw error;
            },
          ),
        isDone,
      );
    } catch (error) {
      setLastFailure(failure);
      // After an answer it was the account, read just now, that does not show it.
      end(error, error !== failure && !isAnswered && !hasCode(error, "outcome_unseen"));
      return false;
    }
    onDone();
    return true;
  };

  return { isPending, problem, isUnsure, send, look, forget: () => setProblem(null) };
}
