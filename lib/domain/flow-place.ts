import type { FlowScope } from "./flow-scope.ts";

const anyHome = "/home/[1-9]\\d{0,8}";
const places: Record<FlowScope, { start: string; within: RegExp }> = {
  enrollment: { start: "/enroll", within: new RegExp(`^(/enroll(/[a-z]+){0,2}|/status|${anyHome}/status)$`) },
  billing: { start: "/bills", within: new RegExp(`^${anyHome}/(bills(/[\\w-]+)?|payment)$`) },
  "update-payment-method": { start: "/payment", within: new RegExp(`^${anyHome}/payment$`) },
  documents: { start: "/documents", within: new RegExp(`^${anyHome}/documents$`) },
  renewal: { start: "/plan/renew", within: new RegExp(`^${anyHome}/plan(/renew)?$`) },
  usage: { start: "/usage", within: new RegExp(`^${anyHome}/usage(/[\\w-]+)?$`) },
  service: { start: "/service", within: new RegExp(`^${anyHome}/service(/[a-z]+)?$`) },
  comparison: { start: "/compare", within: /^\/compare(\/[\w-]+){0,2}$/ },
};

const ofNoHome: readonly FlowScope[] = ["enrollment", "comparison"];

/** The first page of a flow, as the portal calls it. */
export function flowStart(scope: FlowScope, home: number): string {
  const { start } = places[scope];
  return ofNoHome.includes(scope) ? start : `/home/${home}${start}`;
}

/** Whether one of the portal's pages (its path, a query may follow) belongs to a flow. */
export function isInFlow(scope: FlowScope, path: string): boolean {
  return places[scope].within.test(path.replace(/[?#].*/, ""));
}

/** A page's address as a flow and the portal's own path: `/flow/<id>/home/1/bills`; null for a page that is in no flow. */
export function flowAddress(path: string): { id: string; base: string; place: string } | null {
  const [, base, id, place = ""] = /^(\/flow\/([\w-]{16}))(\/.*)?$/.exec(path) ?? [];
  return base && id ? { id, base, place } : null;
}
