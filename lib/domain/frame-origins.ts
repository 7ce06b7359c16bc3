/** Whose pages may hold a frame: origins, none of them, any of this machine ("loopback"), or null for what is unknown. */
export type FrameOrigins = readonly string[] | "loopback" | null;

const loopback = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;

/**
 * The origins to post a message to: it reaches the window that holds the frame only where that has the very origin.
 * @param parent the origin of that window as the browser tells it; null when it does not
 */
export function targetsOf(holders: FrameOrigins, parent: string | null): readonly string[] {
  if (holders === "loopback") return parent && loopback.test(parent) ? [parent] : [];
  return parent && holders?.includes(parent) ? [parent] : (holders ?? []);
}
