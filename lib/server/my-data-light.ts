import "server-only";
import { members } from "#lib/domain/members.ts";
import { Problem, type ProblemCode } from "#lib/domain/problem.ts";
import type { OperationName } from "#lib/light/operations.ts";
import { readRaw } from "./raw-reads.ts";

const mostPages = 50;
const mostYears = 10;

/** What could not be read stands as its problem: a gap that says so is better than one that does not. */
type Missing = { problem: ProblemCode };

function missing(error: unknown): Missing {
  if (!(error instanceof Problem)) throw error;
  return { problem: error.code };
}

/** Replies that lead from one to the next, so that the first that does not come is the last. */
async function pages(read: (page: number) => Promise<{ reply: unknown; isLast: boolean }>, most: number) {
  const replies: unknown[] = [];
  try {
    for (let page = 0; page < most; page += 1) {
      const { reply, isLast } = await read(page);
      replies.push(reply);
      if (isLast) break;
    }
  } catch (error) {
    replies.push(missing(error));
  }
  return replies;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const billNumbers = (bills: unknown[]): string[] =>
  bills.flatMap((page) => listOf(members(page).data)).map((bill) => String(members(bill).number));

/**
 * What Light returns about an account and its home, part by part and as it came. One thing is asked at a time, so that
 * years of bills do not keep the person's pages waiting. `year` is the newest of usage.
 */
export async function* lightData(
  lightAccountUuid: string,
  year: number,
): AsyncGenerator<[part: string, reply: unknown]> {
  const read = (name: OperationName, params?: Record<string, string>) =>
    readRaw(lightAccountUuid, name, params);
  const account = await read("getAccount").catch(missing);
  yield ["account", account];
  const bills = await pages(async (page) => {
    const reply = await read("listInvoices", { limit: "100", offset: String(100 * page) });
    return { reply, isLast: members(reply).has_more !== true };
  }, mostPages);
  yield ["bills", bills];
  const bill_details: unknown[] = [];
  for (const number of billNumbers(bills)) {
    const params = { invoice_number: number };
    bill_details.push(
      await read("getInvoice", params).catch((error: unknown) => ({ number, ...missing(error) })),
    );
  }
  yield ["bill_details", bill_details];
  yield ["payment_method", await read("getPaymentMethod").catch(missing)];
  yield ["billing_address", await read("getBillingAddress").catch(missing)];
  const { uuid } = members(listOf(members(account).locations)[0]);
  if (typeof uuid !== "string") return;
  const params = { location_uuid: uuid };
  yield ["plan", await read("getPlan", params).catch(missing)];
  yield ["contracts", await read("listAllDocuments", params).catch(missing)];
  const usage_monthly = await pages(async (page) => {
    const reply = await read("getMonthlyUsage", { ...params, year: String(year - page) });
    return { reply, isLast: !members(reply).previous };
  }, mostYears);
  yield ["usage_monthly", usage_monthly];
}
