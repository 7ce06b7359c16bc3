import type { SampleOptions } from "./figures.ts";
import { arrears } from "./layouts/arrears.ts";
import { chargeTable } from "./layouts/charge-table.ts";
import { creditBalance } from "./layouts/credit-balance.ts";
import { estimatedRead } from "./layouts/estimated-read.ts";
import { oneDeliveryLine } from "./layouts/one-delivery-line.ts";
import { prepaid } from "./layouts/prepaid.ts";
import { sidePanel } from "./layouts/side-panel.ts";
import { solarExport } from "./layouts/solar-export.ts";
import { spacedAccount } from "./layouts/spaced-account.ts";
import { spanish } from "./layouts/spanish.ts";
import { summaryRow } from "./layouts/summary-row.ts";
import { twoColumns } from "./layouts/two-columns.ts";
import { twoMeters } from "./layouts/two-meters.ts";
import { wordedDates } from "./layouts/worded-dates.ts";
import { notBills } from "./not-bills.ts";
import type { Sample, Truth } from "./sample.ts";
import { flatbed, phone, picturePdf, scanned } from "./scan.ts";

export interface MadeSample {
  body: Uint8Array;
  type: "application/pdf" | "image/jpeg";
  truth: Truth;
}

/** Every layout of a bill that is read, as a text PDF. */
export const layouts: readonly Sample[] = [
  summaryRow,
  sidePanel,
  oneDeliveryLine,
  spacedAccount,
  wordedDates,
  chargeTable,
  spanish,
  twoColumns,
  arrears,
  creditBalance,
  twoMeters,
  solarExport,
  estimatedRead,
  prepaid,
];

const scans = [
  { name: "reliant-scan", title: "A tilted scan (Reliant)", of: sidePanel, how: flatbed(1.7) },
  { name: "spanish-scan", title: "A tilted scan in Spanish (Just Energy)", of: spanish, how: flatbed(-2.2) },
];
const photos = [
  {
    name: "txu-photo",
    title: "A photo from a telephone, in shadow (TXU Energy)",
    of: summaryRow,
    how: phone(2.4),
  },
  {
    name: "solar-photo",
    title: "A photo of a solar bill (Octopus Energy)",
    of: solarExport,
    how: phone(-1.4),
  },
];

/** What `makeSample` makes, by name. */
export const sampleBills: readonly {
  name: string;
  title: string;
  kind: "bill" | "scan" | "photo" | "not_a_bill";
}[] = [
  ...layouts.map(({ name, title }) => ({ name, title, kind: "bill" as const })),
  ...scans.map(({ name, title }) => ({ name, title, kind: "scan" as const })),
  ...photos.map(({ name, title }) => ({ name, title, kind: "photo" as const })),
  ...notBills.map(({ name, title }) => ({ name, title, kind: "not_a_bill" as const })),
];

/**
 * A sample bill of the month before `today`, with what reading it must give; null for a name there is none of.
 * Photos are JPEG pictures (the portal takes those), the rest PDFs.
 */
export async function makeSample(name: string, options: SampleOptions): Promise<MadeSample | null> {
  const plain = [...layouts, ...notBills].find((one) => one.name === name);
  if (plain) return { ...(await plain.make(options)), type: "application/pdf" };
  const scan = scans.find((one) => one.name === name);
  if (scan) {
    const { body, truth } = await scan.of.make(options);
    return { body: await picturePdf(await scanned(body, scan.how)), type: "application/pdf", truth };
  }
  const photo = photos.find((one) => one.name === name);
  if (!photo) return null;
  const { body, truth } = await photo.of.make(options);
  const [picture] = await scanned(body, photo.how);
  return picture ? { body: picture, type: "image/jpeg", truth } : null;
}
