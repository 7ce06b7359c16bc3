import { Hono } from "hono";
import { z } from "zod";
import { demoPeople } from "../demo/demo-people.ts";
import { makePerson } from "../demo/make-person.ts";
import { invalid, notFound } from "../light/errors.ts";
import { emailField } from "../light/fields.ts";
import type { World } from "../light/world.ts";
import { readBody } from "./read-body.ts";

const Wish = z.strictObject({ app_uuid: z.string().optional(), email: emailField.optional() });

/** `/demo-people`: customers with a past, made when they are asked for. */
export function demoRoutes(world: World): Hono {
  return new Hono()
    .get("/", (c) => c.json(Object.entries(demoPeople).map(([name, { about }]) => ({ name, about }))))
    .post("/:name", async (c) => {
      const name = c.req.param("name");
      const person = new Map(Object.entries(demoPeople)).get(name);
      if (!person) throw notFound("demo person");
      const { app_uuid = world.credentials.defaultApp().uuid, email } = await readBody(c, Wish);
      if (!world.credentials.app(app_uuid)) throw invalid([{ field: "app_uuid", message: "is unknown" }]);
      return c.json(makePerson(world, person, { name, app_uuid, email }), 201);
    });
}
