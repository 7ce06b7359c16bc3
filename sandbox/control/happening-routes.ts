import { Hono } from "hono";
import { z } from "zod";
import { charge } from "../billing/charge.ts";
import { isOpen } from "../billing/invoice-store.ts";
import { invoiceItem } from "../billing/invoice-view.ts";
import { makeInvoice } from "../billing/make-invoice.ts";
import { nextPeriod } from "../billing/next-period.ts";
import { addDays, chicagoDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { locationBody } from "../light/account-view.ts";
import { endService } from "../light/end-service.ts";
import { noteNextMoment } from "../light/enrollment-steps.ts";
import { LightError, notFound } from "../light/errors.ts";
import { day } from "../light/fields.ts";
import { notify, type World } from "../light/world.ts";
import { readBody } from "./read-body.ts";

const ChargeInput = z.strictObject({
  number: z.string(),
  /** Whatever the card would do. */
  outcome: z.enum(["succeeded", "failed"]).optional(),
});
const EndInput = z.strictObject({ final_service_date: day.optional() });

/** Under `/__sandbox/accounts/{uuid}`: what else comes by itself in its time, at once. */
export function happeningRoutes(world: World): Hono {
  const locationOf = (uuid: string): LocationRow => {
    const location = world.accounts.location(uuid);
    if (!location) throw notFound("location");
    return location;
  };
  const item = (number: string) => invoiceItem(world.invoices.get(number), world.publicUrl());
  return new Hono()
    .post("/:uuid/bill", (c) => {
      const { number } = world.db.transaction(() => billNow(world, locationOf(c.req.param("uuid"))))();
      return c.json(item(number), 201);
    })
    .post("/:uuid/charge", async (c) => {
      const { number, outcome } = await readBody(c, ChargeInput);
      const location = locationOf(c.req.param("uuid"));
      const invoice = world.invoices.find(number);
      if (invoice?.location_uuid !== location.uuid) throw notFound("invoice");
      if (!isOpen(invoice)) throw new LightError(409, "wrong_state", "Only an open bill can be charged.");
      const account = world.accounts.get(location.account_uuid);
      const came = world.db.transaction(() => charge(world, account, invoice, outcome))();
      if (came === "no_card") throw new LightError(409, "no_payment_method", "There is no card on file.");
      return c.json({ outcome: came, invoice: item(number) });
    })
    .post("/:uuid/usage-history", (c) => {
      const location = locationOf(c.req.param("uuid"));
      const arrived = { ...location, has_usage_history: 1 } as const;
      world.db.transaction(() => {
        world.accounts.saveLocation(arrived);
        notify(world, location.account_uuid, "location.usage_history_available");
        noteNextMoment(world, location.account_uuid);
      })();
      return c.json(locationBody(arrived, world.clock.now()));
    })
    .post("/:uuid/end-service", async (c) => {
      const { final_service_date } = await readBody(c, EndInput);
      const location = locationOf(c.req.param("uuid"));
      const now = world.clock.now();
      const ending = world.db.transaction(() =>
        endService(world, location, final_service_date ?? chicagoDay(now)),
      )();
      return c.json(locationBody(ending, now));
    });
}

/** The bill of the days since the last one, from a read that was made yesterday. */
function billNow(world: World, location: LocationRow) {
  const before = world.invoices.of(location.uuid).at(-1);
  const period = nextPeriod(location, before);
  const yesterday = addDays(chicagoDay(world.clock.now()), -1);
  const wasServed = world.contracts.of(location.uuid).length > 0;
  if (!period || !wasServed || period.first > yesterday) {
    throw new LightError(409, "wrong_state", "No whole day of service is left to be billed.");
  }
  const last = period.last < yesterday ? period.last : yesterday;
  const bill = makeInvoice(world, location, { period: { ...period, last }, before, estimatedShare: null });
  noteNextMoment(world, location.account_uuid);
  return bill;
}
