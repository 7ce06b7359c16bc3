/** A page of a bill as it will be sent; a PDF is one. */
export interface BillPage {
  id: string;
  file: File;
  /** Shows it in this document; null for a PDF. Ends with `forgetPage`. */
  url: string | null;
}

export type PageRefusal = "empty" | "too_large" | "too_many" | "mixed" | "type" | "unreadable";

/** What the server takes at most: bytes in all, and pictures. */
export const mostBytes = 10 * 1024 * 1024;
const mostPictures = 6;

const longestSide = 2400;
const isPdf = ({ type, name }: File) => type === "application/pdf" || /\.pdf$/i.test(name);
const isPicture = ({ type, name }: File) => type.startsWith("image/") || /\.(heic|heif)$/i.test(name);

export const forgetPage = ({ url }: BillPage): void => void (url && URL.revokeObjectURL(url));

/**
 * The picture upright, as a JPEG of at most 2400 pixels a side. Drawing it anew also leaves out what cameras write into their
 * files, such as where they were. A format that the server does not know becomes one that it does.
 */
async function drawnAnew(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  // What is clear in a picture would be black in a JPEG.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.88));
  return blob && new File([blob], file.name.replace(/\.\w+$/, "") || "page", { type: "image/jpeg" });
}

/**
 * The pages with these files after them: one PDF, or up to six pictures. What cannot be sent is refused here, before anything
 * leaves the device, and the pages stay as they were.
 */
export async function withFiles(
  pages: readonly BillPage[],
  files: readonly File[],
): Promise<{ pages: BillPage[]; refused: PageRefusal | null }> {
  const refuse = (refused: PageRefusal) => ({ pages: [...pages], refused });
  if (files.length === 0) return refuse("empty");
  if (files.some((file) => file.size === 0)) return refuse("unreadable");
  if (!files.every((file) => isPdf(file) || isPicture(file))) return refuse("type");
  const [only, ...others] = files;
  if (only && isPdf(only) && others.length === 0) {
    if (only.size > mostBytes) return refuse("too_large");
    pages.forEach(forgetPage);
    return { pages: [{ id: crypto.randomUUID(), file: only, url: null }], refused: null };
  }
  if (files.some(isPdf)) return refuse("mixed");
  const kept = pages.filter(({ url }) => url !== null);
  if (kept.length + files.length > mostPictures) return refuse("too_many");
  const added: BillPage[] = [];
  for (const file of files) {
    const drawn = await drawnAnew(file);
    if (!drawn) return refuse("unreadable");
    added.push({ id: crypto.randomUUID(), file: drawn, url: URL.createObjectURL(drawn) });
  }
  const all = [...kept, ...added];
  if (all.reduce((sum, { file }) => sum + file.size, 0) > mostBytes) return refuse("too_large");
  return { pages: all, refused: null };
}
