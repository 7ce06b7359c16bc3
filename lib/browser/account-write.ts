import { useRef, useState } from "react";
import { Problem } from "#lib/domain/problem.ts";
import type { AccountClient } from "#lib/light/client.ts";
import type { Account } from "#lib/light/schemas.ts";
import { settle } from "#lib/light/settle.ts";
import { account } from "./account.ts";

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

const isSignedOut = (error: unknown) => error instanceof Problem && error.code === "signed_out";

/**
 * Sends a write and lets the account decide when its outcome is unknown.
 * @param isDone whether the account shows it done; null when the account cannot tell this write from one before
 * @param onDone leaves the screen: the write stays pending
 * @param client of the account that is written to; without it, of the one that is being enrolled
 */
export function useAccountWrite(
  isDone: (account: Account) => boolean | null,
  onDone: () => void,
  client: AccountClient = account,
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
    setUnsure(unsure && !isSignedOut(error));
  };

  const look = async () => {
    if (isBusy.current) return;
    begin();
    try {
      if (isDone(await client.getAccount())) return onDone();
      end(lastFailure, false);
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
        client,
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
      end(error, error !== failure && !isAnswered);
      return false;
    }
    onDone();
    return true;
  };

  return { isPending, problem, isUnsure, send, look, forget: () => setProblem(null) };
}
