import { Hono } from "hono";
import { z } from "zod";
import { creditInvoice } from "../billing/credit-invoice.ts";
import { invoiceItem } from "../billing/invoice-view.ts";
import { reissue, voidInvoice } from "../billing/void-invoice.ts";
import { noteNextMoment } from "../light/enrollment-steps.ts";
import { notFound } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { readBody } from "./read-body.ts";

const VoidInput = z.strictObject({
  number: z.string(),
  /** A corrected bill of the same period follows. */
  reissue: z.boolean().default(false),
});

const CreditInput = z.strictObject({ cents: z.int().min(1).max(1_000_000) });

/** Under `/__sandbox/accounts/{uuid}`: what only the retailer's staff can do to a bill. */
export function invoiceRoutes(world: World): Hono {
  const item = (number: string) => invoiceItem(world.invoices.get(number), world.publicUrl());
  return new Hono()
    .post("/:uuid/void-invoice", async (c) => {
      const input = await readBody(c, VoidInput);
      const location = world.accounts.location(c.req.param("uuid"));
      const invoice = world.invoices.find(input.number);
      if (!location || invoice?.location_uuid !== location.uuid) throw notFound("invoice");
      const reissued = world.db.transaction(() => {
        voidInvoice(world, location, invoice);
        const corrected = input.reissue ? reissue(world, location, invoice) : null;
        noteNextMoment(world, location.account_uuid);
        return corrected;
      })();
      return c.json({ voided: item(invoice.number), reissued: reissued && item(reissued.number) });
    })
    .post("/:uuid/credit-invoice", async (c) => {
      const { cents } = await readBody(c, CreditInput);
      const location = world.accounts.location(c.req.param("uuid"));
      if (!location) throw notFound("location");
      const { number } = world.db.transaction(() => creditInvoice(world, location, cents))();
      return c.json(item(number), 201);
    });
}
