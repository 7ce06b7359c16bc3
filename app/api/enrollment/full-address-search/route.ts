import { AddressRequest } from "#lib/light/requests.ts";
import { appLight } from "#lib/server/app-light.ts";
import { handler } from "#lib/server/handler.ts";

export const POST = handler(
  {
    access: "public",
    flows: ["enrollment"],
    body: AddressRequest,
    limit: { name: "full-address-search", points: 10, perSeconds: 30 },
  },
  ({ body }) => appLight().searchFullAddress({ body }),
);
