import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { flowAddress } from "#lib/domain/flow-place.ts";
import { pathHeader } from "./path-header.ts";

/** Leaves a page for another of the portal's; in a flow for the same page within the flow. */
export async function go(place: string): Promise<never> {
  const flow = flowAddress((await headers()).get(pathHeader) ?? "");
  redirect(`${flow?.base ?? ""}${place}`);
}
