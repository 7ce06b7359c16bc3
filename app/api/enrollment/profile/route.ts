import * as z from "zod/mini";
import { keepProfile } from "#lib/server/enroll-profile.ts";
import { handler } from "#lib/server/handler.ts";

/** Keeps who is enrolling in the draft, so that nothing typed is lost before sign-in. */
export const POST = handler(
  {
    access: "public",
    flows: ["enrollment"],
    body: z.unknown(),
    limit: { name: "profile", points: 20, perSeconds: 60 },
  },
  keepProfile,
);
