import { readFileSync } from "node:fs";
import { type Context, Hono } from "hono";
import { controlGuard } from "../control/control-guard.ts";
import { notFound } from "../light/errors.ts";
import type { Operation } from "../light/light-api.ts";
import type { World } from "../light/world.ts";
import { accountPage } from "./account-page.ts";
import { accountsPage } from "./accounts-page.ts";
import { callsPage } from "./calls-page.ts";
import { faultsPage } from "./faults-page.ts";
import { layout } from "./layout.ts";
import { overviewPage } from "./overview-page.ts";
import { valuePage, valuesPage } from "./values-page.ts";
import type { Html } from "./view.ts";
import { webhooksPage } from "./webhooks-page.ts";

/** In the order in which they are joined. */
const styles = [
  new URL("./style/base.css", import.meta.url),
  new URL("./style/frame.css", import.meta.url),
  new URL("./style/controls.css", import.meta.url),
  new URL("./style/rows.css", import.meta.url),
  new URL("./style/sizes.css", import.meta.url),
];
const read = (file: URL): string => readFileSync(file, "utf8");

/** The inspector: pages for people over the control plane, at the sandbox's own address. */
export function inspector(world: World, operations: () => readonly Operation[]): Hono {
  const style = styles.map(read).join("\n");
  const script = read(new URL("./inspector.js", import.meta.url));
  const show = (c: Context, at: string, title: string, body: Html) => {
    secure(c);
    return c.html(layout(world, { at, title, body }));
  };
  const q = (c: Context): string => (c.req.query("q") ?? "").trim().slice(0, 200);
  const app = new Hono();
  const paths = ["/", "/accounts/*", "/calls", "/webhooks", "/faults", "/values/*"];
  for (const path of paths) app.use(path, controlGuard(world.publicUrl));
  return app
    .get("/inspector.css", (c) => c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" }))
    .get("/inspector.js", (c) => c.body(script, 200, { "Content-Type": "text/javascript; charset=utf-8" }))
    .get("/", (c) => show(c, "/", "Overview", overviewPage(world)))
    .get("/accounts", (c) => show(c, "/accounts", "Accounts", accountsPage(world, q(c))))
    .get("/accounts/:uuid", (c) => {
      const row = world.accounts.find(c.req.param("uuid"));
      if (!row) throw notFound("account");
      return show(c, "/accounts", `${row.first_name} ${row.last_name}`, accountPage(world, row));
    })
    .get("/calls", (c) => {
      const wish = { q: q(c), kind: c.req.query("kind") ?? "all" };
      return show(c, "/calls", "Calls", callsPage(world, wish));
    })
    .get("/webhooks", (c) => show(c, "/webhooks", "Webhooks", webhooksPage(world)))
    .get("/faults", (c) => show(c, "/faults", "Faults", faultsPage(world, operations(), q(c))))
    .get("/values", (c) => show(c, "/values", "Values to try", valuesPage(world)))
    .get("/values/:group/:slug", (c) => {
      const page = valuePage(world, c.req.param("group"), c.req.param("slug"));
      if (!page) throw notFound("value");
      return show(c, "/values", c.req.param("slug"), page);
    });
}

/** Whatever a client sent is text here; nothing runs but our own script. */
function secure(c: Context): void {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  c.header("Content-Security-Policy", policy.join("; "));
  c.header("Cache-Control", "no-store");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
}
