import { settle } from "#lib/light/settle.ts";
import { completeFinish } from "#lib/server/complete-finish.ts";
import { enrollingHome } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";

/** Sends the enrollment to Light, once, and mails the customer what they ordered. */
export const POST = handler(
  { access: "user", flows: ["enrollment"], limit: { name: "finish", points: 10, perSeconds: 60 } },
  async ({ user }) => {
    const { home, light } = await enrollingHome(user);
    const account = await settle(
      light.getAccount,
      () => light.finalizeEnrollment(),
      ({ enrollment }) => enrollment?.is_enrollment_finalized === true,
    );
    await completeFinish(home, account);
  },
);
