import { afterEach, describe, expect, test, vi } from "vitest";
import { mostUploadBytes, uploadedFiles } from "./uploaded-files.ts";

const pdf = "%PDF-1.7 a bill";
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);

function sent(files: readonly (string | Buffer)[], field = "file"): Request {
  const form = new FormData();
  for (const file of files)
    form.append(field, new File([new Uint8Array(Buffer.from(file))], "bill.exe", { type: "text/plain" }));
  return new Request("http://localhost:3000", { method: "POST", body: form });
}
const codeOf = (request: Request) =>
  uploadedFiles(request).then(
    () => null,
    (error: { code?: string }) => error.code,
  );

afterEach(() => vi.restoreAllMocks());

describe("an upload", () => {
  test("is told apart by its first bytes, whatever it is called", async () => {
    const [file] = await uploadedFiles(sent([pdf]));
    expect([file?.kind, file?.bytes.toString()]).toEqual(["pdf", pdf]);
    const kinds = (await uploadedFiles(sent([jpeg, jpeg]))).map(({ kind }) => kind);
    expect(kinds).toEqual(["jpeg", "jpeg"]);
  });

  test.each([
    ["file_type", ["<html>"]],
    ["file_type", ["GIF89a"]],
    ["file_type", [jpeg, "MZ"]],
    ["file_type", [png]],
    ["file_type", [jpeg, png]],
    ["invalid_fields", []],
    ["invalid_fields", [""]],
    ["too_many_files", Array<Buffer>(7).fill(jpeg)],
    ["too_many_files", [pdf, pdf]],
    ["too_many_files", [jpeg, pdf]],
    ["file_too_large", [Buffer.alloc(mostUploadBytes + 1, pdf)]],
  ])("is refused as %s", async (code, files) => expect(await codeOf(sent(files))).toBe(code));

  test("of exactly 10 MB is taken", async () => {
    expect(await codeOf(sent([Buffer.alloc(mostUploadBytes, pdf)]))).toBe(null);
  });

  test("in another field, no form at all, or a broken one is refused", async () => {
    expect(await codeOf(sent([pdf], "other"))).toBe("invalid_fields");
    const post = (type: string) =>
      new Request("http://localhost:3000", { method: "POST", body: "x", headers: { "content-type": type } });
    expect(await codeOf(post("application/json"))).toBe("file_type");
    expect(await codeOf(post("multipart/form-data; boundary=b"))).toBe("bad_request");
  });

  test.each([
    ["parts", 'name="other"'],
    ["files", 'name="file"; filename="a"'],
  ])("of more %s than a bill has is refused before they are taken apart", async (_, what) => {
    const part = `--b\r\ncontent-disposition: form-data; ${what}\r\n\r\nx\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const read = vi.spyOn(Response.prototype, "formData");
    const form = (count: number) =>
      new Request("http://localhost:3000", {
        method: "POST",
        headers,
        body: `${part.repeat(count)}--b--\r\n`,
      });
    expect(await codeOf(form(13))).toBe("too_many_files");
    expect(read).not.toHaveBeenCalled();
    await codeOf(form(12));
    expect(read).toHaveBeenCalledOnce();
  });

  test("is counted by the boundary that it is taken apart by", async () => {
    const body = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF-1\r\n'.repeat(
      99,
    );
    for (const type of [
      'x="; boundary=zz"; boundary=b',
      "boundary=zz; boundary=b",
      "boundary=b; boundary=zz",
    ]) {
      const headers = { "content-type": `multipart/form-data; ${type}` };
      const request = new Request("http://localhost:3000", {
        method: "POST",
        headers,
        body: `${body}--b--\r\n`,
      });
      expect(await codeOf(request)).toMatch(/^(bad_request|too_many_files)$/);
    }
  });

  test("that does not end is read only as far as it may go", async () => {
    let chunks = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
    expect(await codeOf(new Request("http://localhost:3000", init))).toBe("file_too_large");
    expect(chunks).toBeLessThan(14);
  });

  test("that stands still is given up after two minutes", async () => {
    vi.useFakeTimers();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from("--b\r\n")),
    });
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
    const code = codeOf(new Request("http://localhost:3000", init));
    await vi.advanceTimersByTimeAsync(120_000);
    vi.useRealTimers();
    expect(await code).toBe("bad_request");
  });

  test("that says itself that it is too large is not read at all", async () => {
    const request = sent([pdf]);
    request.headers.set("content-length", String(20 * 1024 * 1024));
    expect(await codeOf(request)).toBe("file_too_large");
    expect(request.bodyUsed).toBe(false);
  });
});
