import "server-only";
import { problem } from "#lib/domain/problem.ts";

/** What Light takes of a bill, and so what we take in all; a form's own lines come on top. */
export const mostUploadBytes = 10 * 1024 * 1024;
const mostFiles = 6;
const mostFormBytes = 16 * 1024;
/** As long as our page waits. What has not come by then is cut off, and no form any more. */
const slowestMs = 120_000;
/** Parts that a form may have: each costs far more to take apart than it weighs. */
const mostParts = 12;

/** A PNG would have to be decoded to become part of a PDF, and here nothing is: the browser makes a JPEG of it. */
export type FileKind = "pdf" | "jpeg";

export interface UploadedFile {
  kind: FileKind;
  bytes: Buffer;
}

/** A PDF may have a few lines before its first, as Acrobat and Light take it. */
function kindOf(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "jpeg";
  return null;
}

/** The body as far as it may go: what is too much is not taken in. */
async function readBytes(request: Request): Promise<Buffer<ArrayBuffer>> {
  const most = mostUploadBytes + mostFormBytes;
  if (Number(request.headers.get("content-length") ?? 0) > most) throw problem("file_too_large");
  const reader = request.body?.getReader();
  const ending = setTimeout(() => reader?.cancel().catch(() => null), slowestMs);
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      sizeBytes += next.value.byteLength;
      if (sizeBytes > most) throw problem("file_too_large");
      chunks.push(next.value);
    }
  } finally {
    clearTimeout(ending);
    reader?.cancel().catch(() => null);
  }
  return Buffer.concat(chunks);
}

/** What stands between the parts of a form; one that senders use. */
function boundaryOf(type: string): string {
  const [, quoted, bare] = /^multipart\/form-data\s*;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare ?? "";
  if (!/^[\w'()+,./:=?-]{1,70}$/.test(boundary)) throw problem("bad_request", { cause: "not a form" });
  return boundary;
}

/** Counted before a form is taken apart: ten megabytes of empty parts would hold the process for seconds. */
function hasManyParts(body: Buffer, boundary: string): boolean {
  const mark = `--${boundary}`;
  // The last mark ends the form.
  let left = mostParts + 1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    left -= 1;
    if (left < 0) return true;
  }
  return false;
}

async function formOf(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw problem("file_type");
  const boundary = boundaryOf(type);
  const body = await readBytes(request);
  if (hasManyParts(body, boundary)) throw problem("too_many_files");
  try {
    // By the very boundary that was counted.
    const headers = { "content-type": `multipart/form-data; boundary="${boundary}"` };
    return await new Response(body, { headers }).formData();
  } catch {
    // The cause quotes what was sent.
    throw problem("bad_request", { cause: "not a form" });
  }
}

/**
 * The files of a form's field `file`, told apart by their first bytes and not by what they are called: one PDF, or up to six
 * pictures in their order. They stay in memory.
 * @throws Problem `file_too_large` over 10 MB in all, while it is being read; `file_type`, `too_many_files`, `bad_request`,
 * `invalid_fields` (file: required)
 */
export async function uploadedFiles(request: Request): Promise<UploadedFile[]> {
  const sent = (await formOf(request)).getAll("file").filter((file) => file instanceof File);
  if (!sent.some(({ size }) => size > 0)) throw problem("invalid_fields", { fields: { file: "required" } });
  if (sent.length > mostFiles) throw problem("too_many_files");
  if (sent.reduce((total, { size }) => total + size, 0) > mostUploadBytes) throw problem("file_too_large");
  const files = await Promise.all(
    sent.map(async (file) => {
      const bytes = Buffer.from(await file.arrayBuffer());
      const kind = kindOf(bytes);
      if (!kind) throw problem("file_type");
      return { kind, bytes };
    }),
  );
  if (files.length > 1 && files.some(({ kind }) => kind === "pdf")) throw problem("too_many_files");
  return files;
}
