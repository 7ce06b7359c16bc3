import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

const request = vi.hoisted(() => ({ cookie: "", acceptLanguage: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  headers: async () => new Headers({ "accept-language": request.acceptLanguage }),
}));

const { getT } = await import("./i18n.ts");

/** The names an ICU sentence takes, `{price}` and `<link>`; the words in the branches of a plural are not names. */
function namesIn(sentence: string): string[] {
  const names = new Set<string>();
  let at = 0;
  const until = (stops: RegExp) => {
    const start = at;
    while (at < sentence.length && !stops.test(sentence.charAt(at))) at++;
    return sentence.slice(start, at).trim();
  };
  const message = () => {
    while (at < sentence.length && sentence.charAt(at) !== "}") {
      const sign = sentence.charAt(at++);
      if (sign === "<" && /\w/.test(sentence.charAt(at))) names.add(`<${until(/\W/)}>`);
      if (sign === "{") argument();
    }
  };
  const argument = () => {
    names.add(`{${until(/[,}]/)}}`);
    while (at < sentence.length && sentence.charAt(at) !== "}") {
      until(/[{}]/);
      if (sentence.charAt(at) !== "{") continue;
      at++;
      message();
      at++;
    }
    at++;
  };
  message();
  return [...names].sort();
}

/** Every sentence by its dotted key, with the names it takes. */
function sentences(value: unknown, path = ""): [string, string[]][] {
  if (typeof value === "string") return [[path, namesIn(value)]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const read = (locale: string, file: string) =>
  sentences(JSON.parse(readFileSync(`messages/${locale}/${file}`, "utf8"))).sort();

test("the names of a sentence are found, and not the words in its branches", () => {
  expect(namesIn("{n, plural, one {# día en <b>{place}</b>} other {# días}}, {when, date, short}")).toEqual([
    "<b>",
    "{n}",
    "{place}",
    "{when}",
  ]);
});

test("the two languages have the same nouns", () => {
  expect(readdirSync("messages/es")).toEqual(readdirSync("messages/en"));
});

test.each(readdirSync("messages/en"))(
  "every sentence of %s exists in both languages and takes the same values",
  (file) => {
    const english = read("en", file);
    expect(english.length).toBeGreaterThan(0);
    expect(read("es", file)).toEqual(english);
  },
);

test("a page speaks the language of the cookie", async () => {
  request.cookie = "es";
  request.acceptLanguage = "en-US,en;q=0.9";
  const t = await getT("landing");
  expect(t("zip_button")).toBe("Ver planes");
});

test("without a cookie a page speaks the browser's language", async () => {
  request.cookie = "";
  request.acceptLanguage = "es-MX,es;q=0.9,en;q=0.5";
  expect((await getT("ui"))("back")).toBe("Atrás");
});

test("Spanish writes times and percentages as the formatters do, and has one name for the utility", () => {
  const other = /[ap]\. m\.|[\d}] %|compañía eléctrica local|estimación/;
  const said = readdirSync("messages/es").filter((file) =>
    other.test(readFileSync(`messages/es/${file}`, "utf8")),
  );
  expect(said).toEqual([]);
});
