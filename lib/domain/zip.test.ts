import { expect, it } from "vitest";
import { readZip } from "./zip.ts";

it.each([
  ["77002", "77002"],
  [" 77002 ", "77002"],
  ["77002-1234", "77002"],
  ["770021234", "77002"],
  ["7700", null],
  ["770022", null],
  ["7700a", null],
  ["７７００２", null],
  ["", null],
])("reads %j as %j", (typed, zip) => {
  expect(readZip(typed)).toBe(zip);
});
