import { useSearchParams } from "next/navigation";
import { useState } from "react";

/** Whether a bank has sent the person back here, to finish what they began; and the way on from there. */
export function useBankReturn() {
  const isBackNow = useSearchParams().has("setup_intent_client_secret");
  const [isBack] = useState(isBackNow);
  // The router still knows the address with the bank's answer in it; a plain page load forgets it.
  const leave = (path: string, goOn: () => void) => (isBack ? location.assign(path) : goOn());
  return { isBack, leave };
}
