import { AddressQuery } from "#lib/light/requests.ts";
import { appLight } from "#lib/server/app-light.ts";
import { handler } from "#lib/server/handler.ts";

export const POST = handler(
  {
    access: "public",
    flows: ["enrollment"],
    body: AddressQuery,
    limit: { name: "address-search", points: 40, perSeconds: 10 },
  },
  ({ body }) => appLight().searchAddress({ body }),
);
