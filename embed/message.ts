type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || isText(value);
const isFirst: Check = (value) => value === 1;
const isHeight: Check = (value) => typeof value === "number" && value > 0 && value < Infinity;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

const areIds: Check = (value) => isObject(value) && Object.values(value).every(isText);

const fields = new Map<unknown, Record<string, Check>>([
  ["light-flow-close", {}],
  ["porchlight:ready", { version: isFirst, scope: isText }],
  ["porchlight:step", { version: isFirst, scope: isText, step: isText }],
  ["porchlight:completed", { version: isFirst, scope: isText, account_uuid: isText, ids: areIds }],
  ["porchlight:error", { version: isFirst, scope: isTextOrNull, code: isText }],
  ["porchlight:height", { version: isFirst, height: isHeight }],
]);

function isMessage(data: unknown): data is Porchlight.Message {
  const checks = isObject(data) && fields.get(data.type);
  return checks ? Object.entries(checks).every(([name, check]) => check(data[name])) : false;
}

/**
 * What the flow said, or null: from another origin or window, of a type we do not know, or not in its form.
 * @param sender the window of the flow's frame; null once it has gone
 */
export function readMessage(
  event: Pick<MessageEvent<unknown>, "origin" | "source" | "data">,
  origin: string,
  sender: unknown,
): Porchlight.Message | null {
  if (!sender || event.source !== sender || event.origin !== origin) return null;
  return isMessage(event.data) ? event.data : null;
}
