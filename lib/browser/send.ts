import { useRef, useState } from "react";

/** Small deeds of a screen, one at a time, as its buttons see them. */
export interface Send {
  /** Which deed is under way; empty for none. */
  pending: string;
  /** What was thrown by the last one; null while all is well. */
  problem: unknown;
  /** Does it unless another is under way. Answers whether it went well, and never throws. */
  send(deed: string, act: () => Promise<unknown>): Promise<boolean>;
  forget(): void;
}

/** Keeps a second click from sending twice, and holds what went wrong. */
export function useSend(): Send {
  const isBusy = useRef(false);
  const [pending, setPending] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const send = async (deed: string, act: () => Promise<unknown>) => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setPending(deed);
    setProblem(null);
    try {
      await act();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      isBusy.current = false;
      setPending("");
    }
  };
  return { pending, problem, send, forget: () => setProblem(null) };
}
