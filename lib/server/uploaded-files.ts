import "server-only";
import { problem } from "#lib/domain/problem.ts";

/** What Light takes of a bill, and so what we take in all; a form's own lines come on top. */
export const mostUploadBytes = 10 * 1024 * 1024;
const mostFiles = 6;
const mostFormBytes = 16 * 1024;

export type FileKind = "pdf" | "jpeg" | "png";

export interface UploadedFile {
  kind: FileKind;
  bytes: Buffer;
}

/** A PDF may have a few lines before its first, as Acrobat and Light take it. */
function kindOf(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "jpeg";
  if (bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))) return "png";
  return null;
}

/** The body as far as it may go: what is too much is not taken in. */
async function readBytes(request: Request): Promise<Buffer<ArrayBuffer>> {
  const most = mostUploadBytes + mostFormBytes;
  if (Number(request.headers.get("content-length") ?? 0) > most) throw problem("file_too_large");
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > most) throw problem("file_too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function formOf(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw problem("file_type");
  const body = await readBytes(request);
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
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
