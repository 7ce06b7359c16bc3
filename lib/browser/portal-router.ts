import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { placeIn, useFlow } from "./flow-context.ts";

/** Next's router by the portal's own addresses: in a flow it stays within the flow, and goes nowhere else. */
export function usePortalRouter() {
  const router = useRouter();
  const flow = useFlow();
  return useMemo(() => {
    type Go = (href: string, options?: { scroll?: boolean }) => void;
    const within =
      (go: Go): Go =>
      (href, options) => {
        const place = placeIn(flow, href);
        if (place !== null) go(place, options);
      };
    return { push: within(router.push), replace: within(router.replace), refresh: router.refresh };
  }, [router, flow]);
}
