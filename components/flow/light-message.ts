import * as z from "zod/mini";

const Close = z.object({ type: z.literal("light-flow-close") });

/**
 * What Light's own flow said: that the customer closed it, or something else that we do not know. null for whoever else
 * speaks: another origin, or another window of the right one.
 * @param flow the window of the flow's frame; null once it has gone
 */
export function heardOf(
  event: Pick<MessageEvent<unknown>, "origin" | "source" | "data">,
  origin: string,
  flow: unknown,
): "close" | "other" | null {
  if (!flow || event.source !== flow || event.origin !== origin) return null;
  return z.safeParse(Close, event.data).success ? "close" : "other";
}
