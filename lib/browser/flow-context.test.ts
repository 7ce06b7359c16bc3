import { expect, test, vi } from "vitest";

vi.mock("react", () => ({ createContext: () => null, useContext: () => null }));
const { placeIn } = await import("./flow-context.ts");

const flow = { base: "/flow/AAAAAAAAAAAAAAAA", scope: "billing", account_uuid: "a-1" } as const;

test.each([
  ["/home/1/bills", "/flow/AAAAAAAAAAAAAAAA/home/1/bills"],
  ["/home/1/bills?page=2", "/flow/AAAAAAAAAAAAAAAA/home/1/bills?page=2"],
  ["/home/1/payment", "/flow/AAAAAAAAAAAAAAAA/home/1/payment"],
  ["?page=2", "?page=2"],
  ["#top", "#top"],
])("%s leads on within its flow", (href, place) => expect(placeIn(flow, href)).toBe(place));

test.each(["/", "/home/1", "/home/1/documents", "/settings", "/sign-in", "//elsewhere.example/home/1/bills"])(
  "%s is no place of a flow of billing",
  (href) => expect(placeIn(flow, href)).toBeNull(),
);

test("outside flows an address is what it says", () => expect(placeIn(null, "/settings")).toBe("/settings"));
