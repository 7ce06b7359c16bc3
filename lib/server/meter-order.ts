import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { ComparisonQuotes } from "./comparison-row.ts";
import { database } from "./database.ts";
import type { Whose } from "./home.ts";
import type { MeterOrderTable } from "./meter-order-schema.ts";

const Months = z.array(
  z.object({ year: z.int(), month: z.int(), consumption: z.string(), generation: z.string() }),
);

/** An order for a meter's history, which binds whoever has the meter: it outlives the bill that it was made with. */
export interface MeterOrder extends Omit<MeterOrderTable, "state" | "months" | "before"> {
  state: "pending" | "completed" | "failed";
  /** What the meter counted, kWh as decimal strings; null before it is there, and again after thirty days. */
  months: z.infer<typeof Months> | null;
  /** The prices before it, for showing both. */
  before: ComparisonQuotes | null;
}

/** Its owner as the columns of a row: a flow's home, else the person. */
const ownerOf = ({ id, flow }: Whose) =>
  flow ? { user_id: null, home_id: flow.home_id } : { user_id: id, home_id: null };

function parsed<T>(schema: z.ZodMiniType<T>, json: string | null): T | null {
  const read = json === null ? null : z.safeParse(schema, JSON.parse(json));
  return read?.success ? read.data : null;
}

const asOrder = ({ state, months, before, ...row }: MeterOrderTable): MeterOrder => ({
  ...row,
  state: state === "completed" || state === "failed" ? state : "pending",
  months: parsed(Months, months),
  before: parsed(ComparisonQuotes, before),
});

/** A person's homes in the portal; one that a partner brought is nobody's there until they take it. */
const homesInPortal = (userId: string) =>
  database().selectFrom("home").select("id").where("user_id", "=", userId).where("partner_id", "is", null);

/** The caller's order for a meter, or null: in a flow its home's, else the person's or of a home of theirs. */
export async function findOrder({ id, flow }: Whose, esi_id: string): Promise<MeterOrder | null> {
  const all = database().selectFrom("meter_order").selectAll().where("esi_id", "=", esi_id);
  const whose = flow
    ? all.where("home_id", "=", flow.home_id)
    : all.where(({ or, eb }) => or([eb("user_id", "=", id), eb("home_id", "in", homesInPortal(id))]));
  const row = await whose.orderBy("asked_at", "desc").executeTakeFirst();
  return row ? asOrder(row) : null;
}

/** Keeps a new order, in place of a failed one for the same meter. */
export async function addOrder(
  user: Whose,
  order: Pick<MeterOrder, "esi_id" | "asked_at" | "before">,
): Promise<MeterOrder> {
  const owner = ownerOf(user);
  const row = {
    ...{ ...owner, id: randomUUID(), esi_id: order.esi_id, profile_uuid: null, state: "pending" },
    ...{ asked_at: order.asked_at, start_date: null, end_date: null, months: null },
    before: JSON.stringify(order.before),
  };
  await database()
    .transaction()
    .execute(async (tx) => {
      const { user_id, home_id } = owner;
      await tx
        .deleteFrom("meter_order")
        .where("esi_id", "=", order.esi_id)
        .where(user_id ? "user_id" : "home_id", "=", user_id ?? home_id)
        .execute();
      await tx.insertInto("meter_order").values(row).execute();
    });
  return asOrder(row);
}

/** Keeps how far it is. */
export async function keepOrder({
  id,
  state,
  months,
  profile_uuid,
  start_date,
  end_date,
}: MeterOrder): Promise<void> {
  await database()
    .updateTable("meter_order")
    .set({ state, profile_uuid, start_date, end_date, months: months && JSON.stringify(months) })
    .where("id", "=", id)
    .execute();
}

/** Forgets one that was never carried out. */
export async function dropOrder(id: string): Promise<void> {
  await database().deleteFrom("meter_order").where("id", "=", id).execute();
}

/** How many other meters a person has asked for since an instant, in flows too. */
export async function otherMeters({ id }: Whose, esi_id: string, since: string): Promise<number> {
  const homes = database().selectFrom("home").select("id").where("user_id", "=", id);
  const rows = await database()
    .selectFrom("meter_order")
    .select("esi_id")
    .distinct()
    .where(({ or, eb }) => or([eb("user_id", "=", id), eb("home_id", "in", homes)]))
    .where("esi_id", "!=", esi_id)
    .where("asked_at", ">", since)
    .execute();
  return rows.length;
}

/** A person's orders; for them to read. */
export async function ordersOf(userId: string): Promise<object[]> {
  const rows = await database()
    .selectFrom("meter_order")
    .selectAll()
    .where(({ or, eb }) => or([eb("user_id", "=", userId), eb("home_id", "in", homesInPortal(userId))]))
    .orderBy("asked_at")
    .execute();
  return rows.map((row) => {
    const { id: _id, user_id: _user, home_id: _home, ...kept } = asOrder(row);
    return kept;
  });
}

/** Forgets what the meters of orders before an instant have counted; that they were asked for stays. */
export async function forgetMonths(before: string): Promise<void> {
  await database()
    .updateTable("meter_order")
    .set({ months: null })
    .where("asked_at", "<", before)
    .where("months", "is not", null)
    .execute();
}
