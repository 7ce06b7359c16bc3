import { env } from "#lib/server/env.ts";
import { handler } from "#lib/server/handler.ts";

/** Answers 200 as long as this process serves; asks nothing of anybody. Whether it can work is /api/ready. */
export const GET = handler({ access: "public" }, async () => ({
  status: "ok",
  mode: env.isSandbox ? "sandbox" : "live",
}));
