import "server-only";
import { Problem, problem } from "#lib/domain/problem.ts";
import type { AccountClient } from "#lib/light/client.ts";
import type { ComparisonInvoice } from "#lib/light/comparison-schemas.ts";
import { accountLight } from "./account-light.ts";
import { withClaim } from "./claim.ts";
import { now } from "./clock.ts";
import { comparisonAccount } from "./comparison-account.ts";
import { lookLater } from "./comparison-look.ts";
import { ownComparison } from "./comparison-owner.ts";
import { type Comparison, patchComparison, readComparison } from "./comparison-row.ts";
import { ifThere } from "./part.ts";
import { picturePdf } from "./picture-pdf.ts";
import type { User } from "./session.ts";
import type { UploadedFile } from "./uploaded-files.ts";

const claimMs = 60_000;

const isProblem = (error: unknown, code: Problem["code"]): error is Problem =>
  error instanceof Problem && error.code === code;

/** The one PDF that Light takes; its name says nothing of whose it is. */
async function asPdf(files: readonly UploadedFile[]): Promise<File> {
  const [first] = files;
  const bytes = first?.kind === "pdf" ? first.bytes : await picturePdf(files);
  return new File([new Uint8Array(bytes)], "bill.pdf", { type: "application/pdf" });
}

/** Sends it once. Without an answer the bill that Light has tells: another than before is this one. */
async function send(light: AccountClient, file: File, before: string | null): Promise<ComparisonInvoice> {
  try {
    return await light.uploadComparisonInvoice({ body: { file } });
  } catch (error) {
    if (!isProblem(error, "outcome_unknown")) throw error;
    const there = await ifThere(light.getComparisonInvoice()).catch(() => null);
    if (there && there.uuid !== before) return there;
    // A bill that is sent again takes the place of the one before: that does no harm.
    throw problem("light_down", { cause: error });
  }
}

/** Light's word on a file, as ours. */
function refused(error: unknown): unknown {
  if (!(error instanceof Problem) || error.code !== "light_refused") return error;
  const status = Reflect.get(Object(error.cause), "status");
  if (status === 413) return problem("file_too_large", { cause: error.cause });
  return status === 415 ? problem("file_type", { cause: error.cause }) : error;
}

async function sendFor(row: Comparison, user: User | null, file: File): Promise<ComparisonInvoice> {
  const flowsAccount = user?.flow?.account_uuid ?? null;
  try {
    const account = await comparisonAccount(row, flowsAccount);
    return await send(accountLight(account), file, row.invoice_uuid);
  } catch (error) {
    // Light has lost the account, as a sandbox does that was begun anew: once more, with another.
    if (flowsAccount || !row.light_account_uuid || !isProblem(error, "not_found")) throw error;
    await patchComparison(row.id, { change: { light_account_uuid: null } });
    const account = await comparisonAccount({ ...row, light_account_uuid: null }, null);
    return send(accountLight(account), file, null);
  }
}

/**
 * Sends a bill on to Light and keeps that it was sent; of the bill itself nothing is kept. It takes the place of the caller's
 * last one; of two at once the later stays.
 * @throws Problem `file_type` or `file_too_large`; Light's, after which it may be sent again
 */
export async function uploadBill(
  user: User | null,
  files: readonly UploadedFile[],
): Promise<Comparison | null> {
  const file = await asPdf(files);
  const { id } = await ownComparison(user);
  await withClaim(`comparison upload ${id}`, claimMs, async () => {
    const row = await readComparison(id);
    if (!row) throw problem("step_not_ready");
    const { uuid } = await sendFor(row, user, file).catch((error: unknown) => {
      throw refused(error);
    });
    await patchComparison(id, {
      change: { invoice_uuid: uuid, uploaded_at: (await now()).toISOString() },
      patch: { reading: undefined, failed: undefined, facts: undefined, quotes: undefined },
    });
  });
  if (user && !user.flow) await lookLater(id);
  return readComparison(id);
}
