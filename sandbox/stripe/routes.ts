import { readFileSync } from "node:fs";
import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { frameScripts, pageScript } from "./browser-scripts.ts";
import type { SetupIntents } from "./setup-intents.ts";
import { badRequest, StripeError } from "./stripe-error.ts";
import { cardOfToken } from "./test-cards.ts";

interface Deps {
  readonly setupIntents: SetupIntents;
  readonly clock: Clock;
  readonly publicUrl: () => string;
}

const asset = (name: string): string => readFileSync(new URL(`./frame/${name}`, import.meta.url), "utf8");

const common = { key: z.string(), locale: z.enum(["en", "es"]).catch("en") };
const Session = z.object({ ...common, client_secret: z.string().nullish() });
const Retrieve = z.object({ ...common, client_secret: z.string() });
const Challenge = Retrieve.extend({ is_authenticated: z.boolean() });
const Confirm = Retrieve.extend({
  payment_method: z.string().optional(),
  card: z
    .object({
      number: z.string().regex(/^\d{0,19}$/),
      exp_month: z.int(),
      exp_year: z.int(),
      cvc: z.string().regex(/^\d{0,4}$/),
      postal_code: z.string().max(10),
    })
    .optional(),
});

/** Stripe.js, its frames, and the part of Stripe's API that they use. */
export function stripeRoutes({ setupIntents, clock, publicUrl }: Deps): Hono {
  let scripts: ReadonlyMap<string, string> | undefined;
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
    c.header("X-Content-Type-Options", "nosniff");
  });
  app.use(
    "/v1/*",
    cors({ origin: "*", allowMethods: ["POST"], allowHeaders: ["Content-Type"], maxAge: 600 }),
  );

  app.get("/v3.js", (c) => script(c, pageScript(publicUrl())));
  app.get("/elements", (c) => frame(c, asset("elements.html")));
  app.get("/challenge", (c) => frame(c, asset("challenge.html")));
  app.get("/frame/:name{[a-z-]+\\.css}", (c) => {
    const name = c.req.param("name");
    if (name !== "elements.css" && name !== "challenge.css") return c.notFound();
    return c.body(asset(name), 200, { "Content-Type": "text/css; charset=utf-8" });
  });
  app.get("/frame/:name{[a-z-]+\\.ts}", (c) => {
    scripts ??= frameScripts();
    const source = scripts.get(c.req.param("name"));
    return source === undefined ? c.notFound() : script(c, source);
  });

  app.post("/v1/elements/sessions", (c) =>
    answer(c, Session, ({ client_secret }) => {
      const intent = client_secret ? setupIntents.retrieve(client_secret) : null;
      if (intent?.status === "succeeded" || intent?.status === "canceled") {
        throw badRequest(
          "This SetupIntent is in a terminal state and cannot be used to initialize Elements.",
        );
      }
      return { now: clock.now().getTime() };
    }),
  );
  app.post("/v1/setup_intents/retrieve", (c) =>
    answer(c, Retrieve, ({ client_secret }) => setupIntents.retrieve(client_secret)),
  );
  app.post("/v1/setup_intents/confirm", (c) =>
    answer(c, Confirm, ({ client_secret, card, payment_method, locale }) => {
      const typed = card ?? cardOfToken(payment_method ?? "", clock.now());
      if (!typed) throw badRequest(`No such PaymentMethod: '${payment_method ?? ""}'`, "payment_method");
      return setupIntents.confirm(client_secret, typed, locale);
    }),
  );
  app.post("/v1/setup_intents/challenge", (c) =>
    answer(c, Challenge, ({ client_secret, is_authenticated, locale }) =>
      setupIntents.finishChallenge(client_secret, is_authenticated, locale),
    ),
  );
  return app;
}

const script = (c: Context, source: string): Response =>
  c.body(source, 200, { "Content-Type": "text/javascript; charset=utf-8" });

const framePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src http: https: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The theme is already in the first paint, or the frame would flash white on a dark page. */
function frame(c: Context, html: string): Response {
  const theme = ["night", "flat"].find((known) => known === c.req.query("theme")) ?? "stripe";
  return c.html(html.replace('data-theme="stripe"', `data-theme="${theme}"`), 200, {
    "Content-Security-Policy": framePolicy,
    "Referrer-Policy": "no-referrer",
  });
}

/** Everything that can go wrong is answered in Stripe's form. */
async function answer<T extends { key: string }>(
  c: Context,
  schema: z.ZodType<T>,
  act: (body: T) => object,
): Promise<Response> {
  try {
    const parsed = schema.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) {
      const param = parsed.error.issues[0]?.path.join(".") || undefined;
      throw badRequest("Missing or wrong parameter.", param);
    }
    if (!parsed.data.key.startsWith("pk_test_")) {
      throw new StripeError(401, { type: "invalid_request_error", message: "Invalid API Key provided." });
    }
    return c.json(act(parsed.data));
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return c.json({ error: error.body }, error.status);
  }
}
