import * as z from "zod/mini";
import { billFactsForm } from "#lib/domain/comparison-view.ts";
import { keepFacts } from "#lib/server/comparison-state.ts";
import { handler } from "#lib/server/handler.ts";
import { currentUser } from "#lib/server/session.ts";

/** Keeps what the customer has confirmed or corrected of what was read. */
export const PUT = handler(
  {
    access: "public",
    flows: ["comparison"],
    body: z.intersection(billFactsForm, z.object({ bill_id: z.string().check(z.maxLength(80)) })),
    limit: { name: "comparison-facts", points: 60, perSeconds: 600 },
  },
  async ({ body: { bill_id, ...facts } }) => keepFacts(await currentUser(), facts, bill_id),
);
