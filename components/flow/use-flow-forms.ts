import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { type FlowFrame, placeIn } from "#lib/browser/flow-context.ts";
import { formAddress } from "./form-address.ts";

/** Has the portal's plain forms lead to the flow's own pages: the browser by itself would leave the flow. */
export function useFlowForms(flow: FlowFrame | null): void {
  const router = useRouter();
  useEffect(() => {
    const take = (event: Event) => {
      const address = formAddress(event.target);
      if (!flow || !address || address.startsWith("/api/") || event.defaultPrevented) return;
      event.preventDefault();
      const place = placeIn(flow, address);
      if (place !== null) router.push(place);
    };
    document.addEventListener("submit", take);
    return () => document.removeEventListener("submit", take);
  }, [flow, router]);
}
