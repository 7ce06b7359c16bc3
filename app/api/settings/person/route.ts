import * as z from "zod/mini";
import { profileForm } from "#lib/domain/profile.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { now } from "#lib/server/clock.ts";
import { handler } from "#lib/server/handler.ts";
import { changePerson } from "#lib/server/settings-person.ts";

/** Changes name and phone in the account of each home: `{ homes: [{ number, name, problem }] }`. */
export const POST = handler(
  {
    access: "user",
    body: async () =>
      z.pick(profileForm(chicagoDay(await now())), { first_name: true, last_name: true, phone_number: true }),
    limit: { name: "person", points: 20, perSeconds: 600 },
  },
  async ({ body, user }) => ({ homes: await changePerson(user.id, body) }),
);
