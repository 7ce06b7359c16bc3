import { flowScopes } from "#lib/domain/flow-scope.ts";
import { handler } from "#lib/server/handler.ts";
import { proxyToLight } from "#lib/server/light-proxy.ts";

const proxy = handler({ access: "user", flows: flowScopes }, proxyToLight);

export { proxy as GET, proxy as PATCH, proxy as POST, proxy as PUT };
