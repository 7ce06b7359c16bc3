import { Random } from "../addresses/random.ts";
import type { AccountBasics } from "../light/account-store.ts";
import type { World } from "../light/world.ts";
import type { DemoPerson } from "./demo-people.ts";
import { live } from "./past-life.ts";

interface Wanted {
  readonly name: string;
  readonly app_uuid: string;
  readonly email?: string | undefined;
}

/** A new person with a past, in other homes each time. Nobody is told of what is over. */
export function makePerson(world: World, { called, homes }: DemoPerson, wanted: Wanted): object {
  const { accounts, webhooks, clock, db, seed } = world;
  const now = clock.now();
  const known = accounts.all();
  const random = new Random(`demo:${seed}:${wanted.name}:${known.length}`);
  const basics: AccountBasics = {
    first_name: called[0],
    last_name: called[1],
    email: wanted.email ?? newAddress(wanted.name, random, new Set(known.map(({ email }) => email))),
    phone_number: `214-555-01${random.int(10, 99)}`,
    date_of_birth: `19${random.int(58, 98)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
    preliminary_address: null,
  };
  const { app_uuid } = wanted;
  const lived = db.transaction(() =>
    webhooks.silently(() => homes(now).map((home) => live(world, { app_uuid, basics, random, now }, home))),
  )();
  return {
    name: wanted.name,
    email: basics.email,
    first_name: basics.first_name,
    last_name: basics.last_name,
    locale: "en",
    accounts: lived.map(({ uuid, enrolledAt }) => ({
      uuid,
      is_finalized: true,
      created_at: accounts.get(uuid).created_at,
      finalized_at: enrolledAt.toISOString(),
    })),
  };
}

function newAddress(name: string, random: Random, taken: ReadonlySet<string>): string {
  const address = `${name}-${random.int(0, 0xffff).toString(16).padStart(4, "0")}@demo.example`;
  return taken.has(address) ? newAddress(name, random, taken) : address;
}
