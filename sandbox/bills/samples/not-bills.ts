import { createHash } from "node:crypto";
import { slashed } from "./format.ts";
import { summaryRow } from "./layouts/summary-row.ts";
import { Paper } from "./paper.ts";
import type { Sample } from "./sample.ts";

const gasBill: Sample = {
  name: "gas-bill",
  title: "A gas bill sent by mistake",
  async make({ today }) {
    const paper = new Paper();
    paper.text("Atmos Energy", 40, 36, { size: 22, font: "Helvetica-Bold", colour: "#1f4e9e" });
    paper
      .text("Natural gas service", 40, 62, { size: 10 })
      .text(`Bill Date: ${slashed(today)}`, 570, 44, { align: "right" });
    paper.table(
      [
        ["Account Number", "30-000221-7"],
        ["Gas meter", "G4410021"],
        ["Usage (CCF)", "41"],
        ["Gas cost adjustment", "$22.10"],
        ["Customer charge", "$21.55"],
        ["Total current charges", "$61.90"],
        ["Amount due", "$61.90"],
      ],
      [{ x: 40 }, { x: 300, ends: true }],
      100,
      18,
      { size: 10 },
    );
    paper.text(
      "If you smell gas, leave at once and call from outside. Natural gas usage is billed in hundreds of cubic feet.",
      40,
      300,
      { width: 400 },
    );
    return {
      body: await paper.done(),
      truth: { problem: "This is a gas bill. Upload an electricity bill." },
    };
  },
};

const letter: Sample = {
  name: "letter",
  title: "A letter, no bill",
  async make({ today }) {
    const paper = new Paper();
    paper.text(slashed(today), 70, 90, { size: 11, font: "Times-Roman" });
    paper.text(
      "Dear neighbor,\n\nthe street will be closed on Saturday while the city mends the water main at the corner. Please park around the block and keep your pets indoors, the machines are loud. We expect to be done by evening; the cost of about $1,200.00 is met by the association. Thank you for your patience, and see you at the potluck.\n\nYours, the block captain",
      70,
      130,
      { size: 11, font: "Times-Roman", width: 460, gap: 4 },
    );
    return { body: await paper.done(), truth: { problem: "This does not look like an electricity bill." } };
  },
};

const encrypted: Sample = {
  name: "encrypted",
  title: "A PDF with a password",
  async make({ esi_id }) {
    const userPassword = createHash("sha256").update(esi_id).digest("hex").slice(0, 12);
    const paper = new Paper({ userPassword, ownerPassword: `${userPassword}-owner` });
    paper.text("Electricity bill behind a password", 60, 60);
    return {
      body: await paper.done(),
      truth: { problem: "The PDF is encrypted. Upload a copy without a password." },
    };
  },
};

const broken: Sample = {
  name: "broken",
  title: "A PDF cut off in the middle",
  async make(options) {
    const { body } = await summaryRow.make(options);
    const noise = body.slice(0, 900);
    return { body: noise, truth: { problem: "The file is not a PDF that can be read." } };
  },
};

const manyPages: Sample = {
  name: "sixty-pages",
  title: "Sixty pages",
  async make() {
    const paper = new Paper();
    for (let page = 1; page <= 60; page += 1) {
      if (page > 1) paper.page();
      paper.text(`Terms of service, page ${page}`, 60, 60, { size: 12 });
    }
    return { body: await paper.done(), truth: { problem: "The PDF has too many pages." } };
  },
};

const emptyPage: Sample = {
  name: "empty-page",
  title: "An empty page",
  async make() {
    return {
      body: await new Paper().done(),
      truth: { problem: "The bill could not be read. Upload a clearer copy." },
    };
  },
};

/** Files that are no bill of electricity that can be read, each with the sentence it must give. */
export const notBills: readonly Sample[] = [gasBill, letter, encrypted, broken, manyPages, emptyPage];
