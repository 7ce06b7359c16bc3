/** What Stripe throws when the page's code is wrong, as opposed to the card. */
export class IntegrationError extends Error {
  override readonly name = "IntegrationError";
}
