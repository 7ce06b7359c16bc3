import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeSample, sampleBills } from "./sample-bills.ts";

/** `node sandbox/bills/samples/write.ts <folder>`: every sample, and beside it what reading it must give. */
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Usage: node sandbox/bills/samples/write.ts <folder>");
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const today = new Date().toISOString().slice(0, 10);
for (const { name, title } of sampleBills) {
  const sample = await makeSample(name, { esi_id: "10443720009000417", today });
  if (!sample) continue;
  const ending = sample.type === "image/jpeg" ? "jpg" : "pdf";
  await writeFile(path.join(folder, `${name}.${ending}`), sample.body);
  await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(sample.truth, null, 2)}\n`);
  console.log(`${name}.${ending}  ${title}`);
}
