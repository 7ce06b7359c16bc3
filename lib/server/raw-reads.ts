import "server-only";
import { fillPath } from "#lib/light/client.ts";
import { type OperationName, operations } from "#lib/light/operations.ts";
import { accountTransport } from "./account-light.ts";
import { recentRead } from "./recent-reads.ts";

/**
 * Light's own reply to a read for one account, as it came: for handing it on unchanged. A few seconds old at most.
 * @throws Problem as the transport does
 */
export function readRaw(
  lightAccountUuid: string,
  name: OperationName,
  params: Record<string, string> = {},
): Promise<unknown> {
  const operation = operations[name];
  const path = fillPath(operation.path, params);
  const request = { name, operation, path, body: undefined };
  return recentRead(lightAccountUuid, request, accountTransport(lightAccountUuid));
}
