import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

const request = vi.hoisted(() => ({ cookie: "", acceptLanguage: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  headers: async () => new Headers({ "accept-language": request.acceptLanguage }),
}));

const { getT } = await import("./i18n.ts");

/** Every sentence by its dotted key, with the names it takes: `{price}` and `<link>`, in order of the alphabet. */
function sentences(value: unknown, path = ""): [string, string[]][] {
  if (typeof value === "string") {
    const names = value.match(/\{\s*\w+|<\w+/g) ?? [];
    return [[path, [...new Set(names.map((name) => name.replace(/\s/g, "")))].sort()]];
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const read = (locale: string, file: string) =>
  sentences(JSON.parse(readFileSync(`messages/${locale}/${file}`, "utf8"))).sort();

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
