import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { flowAddress, flowStart, isInFlow } from "./flow-place.ts";
import { type FlowScope, flowScopes } from "./flow-scope.ts";

const enrollment: FlowScope[] = ["enrollment"];
/** Every page that a frame can show, and the flows that may show it. */
const pages: Record<string, FlowScope[]> = {
  "/ended": [],
  "/not-yet": [],
  // What is not there.
  "/[...place]": [],
  "/enroll": enrollment,
  "/enroll/account": enrollment,
  "/enroll/address": enrollment,
  "/enroll/confirm": enrollment,
  "/enroll/credit": enrollment,
  "/enroll/identity": enrollment,
  "/enroll/payment": enrollment,
  "/enroll/plans": enrollment,
  "/enroll/review": enrollment,
  "/enroll/start": enrollment,
  "/status": enrollment,
  "/home/[home]/status": enrollment,
  "/compare": ["comparison"],
  "/compare/bill": ["comparison"],
  "/compare/meter": ["comparison"],
  "/compare/plans": ["comparison"],
  "/compare/plans/[plan]": ["comparison"],
  "/home/[home]/bills": ["billing"],
  "/home/[home]/bills/[number]": ["billing"],
  "/home/[home]/payment": ["billing", "update-payment-method"],
  "/home/[home]/documents": ["documents"],
  "/home/[home]/plan": ["renewal"],
  "/home/[home]/plan/renew": ["renewal"],
  "/home/[home]/usage": ["usage"],
  "/home/[home]/usage/[period]": ["usage"],
  "/home/[home]/usage/export": ["usage"],
  "/home/[home]/service": ["service"],
  "/home/[home]/service/medical": ["service"],
  "/home/[home]/service/moving": ["service"],
};

const onDisk = readdirSync("app/flow/[flow]", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("page.tsx"))
  .map((path) => `/${dirname(path)}`);
const filled = (page: string) =>
  page
    .replace("[home]", "12")
    .replace("[number]", "10231-0007")
    .replace("[period]", "2026-05")
    .replace("[plan]", "4e7acc79-12");

test("every page of the frame is named here", () => expect(onDisk.sort()).toEqual(Object.keys(pages).sort()));

test.each(flowScopes)("%s shows its own pages and no other", (scope) => {
  const shown = Object.keys(pages).filter((page) => isInFlow(scope, filled(page)));
  expect(shown).toEqual(Object.keys(pages).filter((page) => pages[page]?.includes(scope)));
  expect(isInFlow(scope, `${flowStart(scope, 3)}?from=a#b`)).toBe(true);
});

test.each([
  ...[
    "",
    "/",
    "/home",
    "/home/1",
    "/settings",
    "/account",
    "/operations",
    "/api/light/v1/account",
    "/home/1/live",
  ],
  ...[
    "//home/1/bills",
    "/home/1/bills/",
    "/home/1/bills/7/pay",
    "/home/0/bills",
    "/home/01/bills",
    "/home//bills",
  ],
  ...[
    "/home/1/bills\n",
    "/home/1/bills/../plan",
    "/home/1/bills/%2e%2e",
    "/x/home/1/bills",
    "/home/1/bills.png",
  ],
  ...[
    "/home/1234567890/bills",
    "/enroll/a/b/c",
    "/compare/a/b/c",
    "/compared",
    "/compare/",
    "/enrolled",
    "/home/1/usage/2026-05.png",
    "/home/1/usage/a/b",
  ],
])("no flow shows %j", (path) => {
  expect(flowScopes.filter((scope) => isInFlow(scope, path))).toEqual([]);
});

test("a page is of a flow by its whole address", () => {
  const id = "abcdefghijkl_-34";
  expect(flowAddress(`/flow/${id}/home/1/bills`)).toEqual({
    id,
    base: `/flow/${id}`,
    place: "/home/1/bills",
  });
  expect(flowAddress(`/flow/${id}`)).toEqual({ id, base: `/flow/${id}`, place: "" });
  for (const path of [
    "/flow/login",
    `/flow/${id}x/home/1`,
    `/x/flow/${id}`,
    `/flow//${id}`,
    `/Flow/${id}`,
    "/home/1",
  ])
    expect(flowAddress(path), path).toBeNull();
});
