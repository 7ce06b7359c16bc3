"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";
import { PageLink } from "#components/ui/page-link.tsx";
import { homeInAddress } from "#lib/domain/home-in-address.ts";

interface Props extends Omit<ComponentProps<typeof PageLink>, "href"> {
  to: "home" | "settings" | "notices";
}

/** Out of a home's pages to that home, or to the settings or messages, which then know the way back to it. */
export function HomeAwareLink({ to, ...rest }: Props) {
  const home = homeInAddress(usePathname(), useSearchParams().get("home"));
  const hrefs = home
    ? { home: `/home/${home}`, settings: `/settings?home=${home}`, notices: `/notices?home=${home}` }
    : { home: "/home", settings: "/settings", notices: "/notices" };
  return <PageLink {...rest} href={hrefs[to]} />;
}
