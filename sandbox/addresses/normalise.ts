/** First on each line: the form all others become. They are replaced wherever they stand, as both sides pass here. */
const forms = `ST STREET STR STRT SAINT
AVE AVENUE AV AVEN
DR DRIVE DRV
LN LANE
RD ROAD
CT COURT CRT
CIR CIRCLE CIRC
PL PLACE
BLVD BOULEVARD BOUL
PKWY PARKWAY PKY
HWY HIGHWAY HIWAY
FWY FREEWAY
EXPY EXPRESSWAY
TRL TRAIL
TER TERRACE TERR
CV COVE
LOOP LP
XING CROSSING
PLZ PLAZA
SQ SQUARE
TRCE TRACE
RDG RIDGE
CRK CREEK
HOLW HOLLOW
BND BEND
VLY VALLEY
MDW MEADOW
MDWS MEADOWS
SPG SPRING
SPGS SPRINGS
GRV GROVE
GLN GLEN
HL HILL
HLS HILLS
HTS HEIGHTS HGTS
LK LAKE
PT POINT
VW VIEW
VIS VISTA
BLF BLUFF
BRG BRIDGE
LNDG LANDING
KNL KNOLL
MNR MANOR
MT MOUNT
MTN MOUNTAIN
FT FORT
N NORTH
S SOUTH
E EAST
W WEST
NE NORTHEAST
NW NORTHWEST
SE SOUTHEAST
SW SOUTHWEST
1ST FIRST
2ND SECOND
3RD THIRD
4TH FOURTH
5TH FIFTH
6TH SIXTH
7TH SEVENTH
8TH EIGHTH
9TH NINTH
10TH TENTH
APT APARTMENT
UNIT UNT
STE SUITE
BLDG BUILDING
TRLR TRAILER
GRD GUARD
LT LIGHT LITE`;

/** Canonical word to all its spellings, itself included. */
export const spellings = new Map(
  forms.split("\n").map((line) => {
    const words = line.split(" ");
    return [words[0] ?? "", words] as const;
  }),
);
const canonicalOf = new Map(
  [...spellings].flatMap(([to, words]) => words.map((word) => [word, to] as const)),
);

const roads: readonly (readonly [RegExp, string])[] = [
  [/ (?:FARM TO (?:MARKET|MKT)(?: ROAD| RD)?|FARM (?:ROAD|RD)|F M) (?=\d)/g, " FM "],
  [/ (?:RANCH TO (?:MARKET|MKT)(?: ROAD| RD)?|R M) (?=\d)/g, " RM "],
  [/ RANCH (?:ROAD|RD) (?=\d)/g, " RR "],
  [/ (?:COUNTY|CNTY|CO) (?:ROAD|RD) (?=\d)/g, " CR "],
  [/ (?:PRIVATE|PVT) (?:ROAD|RD) (?=\d)/g, " PR "],
  [/ (?:US|U S) (?:(?:HIGHWAY|HWY|HIWAY) )?(?=\d)/g, " US HWY "],
  [/ (?:INTERSTATE(?: HIGHWAY| HWY)?|I H|I) (?=\d)/g, " IH "],
  [/ (?:STATE|TX|TEXAS) (?:HIGHWAY|HWY) (?=\d)/g, " SH "],
  [/ IH (\d+) ([EW])(?:AST|EST)?(?= )/g, " IH $1$2"],
  [/ (FM|RM|RR|CR|PR) (\d+) (?:ROAD|RD)(?= )/g, " $1 $2"],
];

/** What else a person may type for a road that is kept in its short form. */
export const spokenRoads: ReadonlyMap<string, string> = new Map([
  ["FM", "FARM TO MARKET RD"],
  ["CR", "COUNTY RD"],
  ["PR", "PRIVATE RD"],
  ["SH", "STATE HWY"],
  ["IH", "INTERSTATE HWY"],
]);

/** Capitals, no accents, no punctuation but `#` and the stroke of a fraction; road forms in one spelling (FM 1960). */
export function words(text: string): string[] {
  const plain = text
    .replace(/½/g, " 1/2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/['’]|\.(?!\d)/g, "")
    .replace(/[^A-Z0-9/]+/g, (run) => (run.includes("#") ? " # " : " "))
    .replace(/(?<!\d)\/|\/(?!\d)/g, " ")
    .replace(/\b(FM|CR|RM|RR|SH|IH|I|US|APT|UNIT|STE|LOT|BLDG)(?=\d)/g, "$1 ");
  let line = ` ${plain.trim().replace(/ +/g, " ")} `;
  for (const [form, to] of roads) line = line.replace(form, to);
  return line.split(" ").filter(Boolean);
}

export function canonical(word: string): string {
  return canonicalOf.get(word) ?? word;
}

/** The key under which two spellings of a street or a city are the same. */
export function phraseKey(text: string): string {
  return words(text).map(canonical).join(" ");
}
