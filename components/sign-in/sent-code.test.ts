import { beforeEach, expect, test, vi } from "vitest";
import { forgetSentCode, rememberSentCode, sentCodeAddress } from "./sent-code.ts";

const at = Date.UTC(2026, 5, 1, 12);
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

test("a reload finds the address to which a code went, for as long as the code works", () => {
  expect(sentCodeAddress(at)).toBe("");
  rememberSentCode("ana@example.com", at);
  expect(sentCodeAddress(at + 599_999)).toBe("ana@example.com");
  expect(sentCodeAddress(at + 600_000)).toBe("");
});

test("a new code starts the ten minutes anew", () => {
  rememberSentCode("ana@example.com", at);
  rememberSentCode("ana@example.com", at + 500_000);
  expect(sentCodeAddress(at + 900_000)).toBe("ana@example.com");
});

test("nothing is left of the address once it is forgotten", () => {
  rememberSentCode("ana@example.com", at);
  forgetSentCode();
  expect([sentCodeAddress(at), kept.size]).toEqual(["", 0]);
});

test("what something else has put there leads nowhere", () => {
  for (const value of ["", "x ana@example.com", `${at}`, `${at + 1} ana@example.com`]) {
    rememberSentCode("ana@example.com", at);
    for (const key of kept.keys()) kept.set(key, value);
    expect(sentCodeAddress(at)).toBe("");
  }
});

test("a browser that forbids keeping anything still signs in", () => {
  vi.stubGlobal("sessionStorage", undefined);
  rememberSentCode("ana@example.com", at);
  forgetSentCode();
  expect(sentCodeAddress(at)).toBe("");
});
