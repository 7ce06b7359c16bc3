import { handler } from "#lib/server/handler.ts";
import { acceptRenewal, RenewalBody } from "#lib/server/renewal-accept.ts";

/** Records what the customer agreed to, then agrees on the next contract at Light. */
export const POST = handler(
  {
    access: "user",
    flows: ["renewal"],
    body: RenewalBody,
    limit: { name: "renewal", points: 10, perSeconds: 60 },
  },
  acceptRenewal,
);
