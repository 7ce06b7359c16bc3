import { type Operation, type OperationName, operations } from "./operations.ts";

/** An operation that matched a request, with its path still encoded as the browser sent it. */
export interface AllowedCall {
  name: OperationName;
  operation: Operation;
}

const segment = "[A-Za-z0-9._~-]+";
const entries = Object.entries(operations) as [OperationName, Operation][];
const allowed = entries
  .filter(([, operation]) => operation.credential === "account" && operation.via === "proxy")
  .map(([name, operation]) => ({
    name,
    operation,
    pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, segment).replaceAll("/", "\\/")}$`),
  }));

/** The declared operation that the browser may send through the proxy, or null. */
export function allowedCall(method: string, path: string): AllowedCall | null {
  const hit = allowed.find((entry) => entry.operation.method === method && entry.pattern.test(path));
  return hit ? { name: hit.name, operation: hit.operation } : null;
}
