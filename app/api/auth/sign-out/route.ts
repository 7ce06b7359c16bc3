import { handler } from "#lib/server/handler.ts";
import { signOut } from "#lib/server/sign-in.ts";

/** Ends this browser's session; does nothing when there is none. */
export const POST = handler({ access: "public" }, async ({ request }) => {
  const { setCookies } = await signOut(request.headers);
  return new Response(null, { status: 204, headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
});
