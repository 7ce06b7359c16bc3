/** The wires company of an area: who reads the meter and answers for outages. */
export interface UtilityFacts {
  display_name: string;
  /** As their customers know it; seen on retailers' outage pages in 2026. */
  outage_phone: string;
  /** Where a doctor sends the form for critical care or a chronic condition, as the PUCT's form of some years ago lists it. */
  medical_form_line?: string;
}

const utilities = new Map<string, UtilityFacts>([
  ["ONCOR", { display_name: "Oncor", outage_phone: "888-313-4747", medical_form_line: "888-313-6862" }],
  [
    "CENTERPOINT",
    { display_name: "CenterPoint Energy", outage_phone: "800-332-7143", medical_form_line: "713-945-6353" },
  ],
  [
    "AEP_CENTRAL",
    { display_name: "AEP Texas Central", outage_phone: "866-223-8508", medical_form_line: "877-547-5513" },
  ],
  [
    "AEP_NORTH",
    { display_name: "AEP Texas North", outage_phone: "866-223-8508", medical_form_line: "877-547-5513" },
  ],
  ["TNMP", { display_name: "Texas-New Mexico Power", outage_phone: "888-866-7456" }],
  ["LUBBOCK", { display_name: "Lubbock Power & Light", outage_phone: "806-775-2509" }],
]);

/** Those with a choice of provider, for when Light does not say which one it is. */
export const knownUtilities: readonly UtilityFacts[] = [...utilities.values()];

/** The utility behind Light's name for it (`ONCOR`), or null for one that we do not know. */
export const utilityFacts = (name: string | null | undefined): UtilityFacts | null =>
  utilities.get(name ?? "") ?? null;
