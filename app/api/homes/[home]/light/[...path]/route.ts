import { handler } from "#lib/server/handler.ts";
import { proxyToLight } from "#lib/server/light-proxy.ts";

const proxy = handler(
  { access: "user", flows: ["enrollment", "billing", "update-payment-method"] },
  proxyToLight,
);

export { proxy as GET, proxy as PATCH, proxy as POST, proxy as PUT };
