import type { TestSandbox } from "./test-sandbox.ts";

/** Payments that subscribers were told of, oldest first. */
export async function paymentEvents(sandbox: TestSandbox) {
  const { body } = await sandbox.call("GET", "/__sandbox/webhooks/log?limit=1000");
  return body
    .filter(
      ({ event }: { event: string }) => event.startsWith("account.payment_") && !event.endsWith("_added"),
    )
    .reverse()
    .map(
      ({
        event,
        payload,
      }: {
        event: string;
        payload: { created_at: string; data: { invoice: { number: string } } };
      }) => ({
        event,
        created_at: payload.created_at,
        number: payload.data.invoice.number,
      }),
    );
}
