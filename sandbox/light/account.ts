import { seedDemoData } from "../demo/seed-demo-data.ts";
import { Account } from "./account-schema.ts";
import { noteNextMoment } from "./enrollment-steps.ts";
import { LightError } from "./errors.ts";
import type { LightApi } from "./light-api.ts";
import { showAccount, type World } from "./world.ts";

/** Contract index 18, 43 and 44. */
export function account(api: LightApi, world: World): void {
  api.forAccount(
    { method: "get", path: "/v1/account", summary: "Read the account", reply: Account },
    (call) => showAccount(world, call.account),
  );

  api.forAccount(
    {
      method: "post",
      path: "/v1/account/sandbox/seed-demo-data",
      summary: "Simulate a service start of long ago",
      reply: Account,
    },
    (call) => {
      const { uuid, status_pair } = call.account;
      const home = world.accounts.location(uuid);
      if (!home || !status_pair || status_pair === "active/active" || status_pair.startsWith("cancelled/")) {
        throw new LightError(
          409,
          "wrong_state",
          "Only a finalized enrollment without service can be started.",
        );
      }
      seedDemoData(world, call.account, home);
      return showAccount(world, world.accounts.get(uuid));
    },
  );

  api.forAccount(
    {
      method: "post",
      path: "/v1/account/sandbox/delete-enrollment",
      summary: "Back to not enrolled",
      reply: Account,
    },
    ({ account: { uuid } }) => {
      world.accounts.forgetEnrollment(uuid);
      noteNextMoment(world, uuid);
      return showAccount(world, world.accounts.get(uuid));
    },
  );
}
