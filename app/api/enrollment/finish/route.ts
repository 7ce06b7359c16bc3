import { settle } from "#lib/light/settle.ts";
import { confirmByMail } from "#lib/server/confirmation-mail.ts";
import { enrollingHome } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";
import { markFinalized } from "#lib/server/home.ts";

/** Sends the enrollment to Light, once, and mails the customer what they ordered. */
export const POST = handler(
  { access: "user", limit: { name: "finish", points: 10, perSeconds: 60 } },
  async ({ user, locale }) => {
    const { home, light, draft } = await enrollingHome(user.id);
    await settle(
      light,
      () => light.finalizeEnrollment(),
      ({ enrollment }) => enrollment?.is_enrollment_finalized === true,
    );
    const account = await light.getAccount();
    await markFinalized(home.id);
    await confirmByMail(user.email, locale, account, draft);
  },
);
