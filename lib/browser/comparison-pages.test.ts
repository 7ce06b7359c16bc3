import { afterEach, expect, test, vi } from "vitest";
import { type BillPage, mostBytes, withFiles } from "./comparison-pages.ts";

const file = (name: string, type: string, bytes = 3) => new File([new Uint8Array(bytes)], name, { type });
const pdf = file("bill.pdf", "application/pdf");
const photo = file("page.jpg", "image/jpeg");
const page = (id: string): BillPage => ({ id, file: photo, url: "blob:nothing" });

afterEach(() => vi.unstubAllGlobals());

test("a PDF is the whole bill, whatever its name or its pages before", async () => {
  const { pages, refused } = await withFiles([page("a")], [file("BILL.PDF", "")]);
  expect(refused).toBeNull();
  expect(pages).toMatchObject([{ url: null }]);
});

test.each([
  ["empty", []],
  ["unreadable", [file("bill.pdf", "application/pdf", 0)]],
  ["type", [file("bill.docx", "application/msword")]],
  ["type", [pdf, file("notes.txt", "text/plain")]],
  ["mixed", [pdf, photo]],
  ["mixed", [pdf, pdf]],
  ["too_large", [file("bill.pdf", "application/pdf", mostBytes + 1)]],
  ["too_many", Array(6).fill(photo)],
  ["unreadable", [photo]],
])("%s is refused before anything is sent, and the pages stay", async (reason, files) => {
  vi.stubGlobal("createImageBitmap", () => Promise.reject(new Error("no picture")));
  expect(await withFiles([page("a")], files)).toEqual({ pages: [page("a")], refused: reason });
});
