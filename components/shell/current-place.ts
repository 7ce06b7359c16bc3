/** How a link stands to the page one is on: `page` is the very page, `true` a page that belongs to the link's own. */
export function currentPlace(
  path: string,
  href: string,
  { isExact = false, also = [] }: { isExact?: boolean; also?: readonly string[] } = {},
): "page" | "true" | undefined {
  if (path === href) return "page";
  const places = isExact ? also : [href, ...also];
  return places.some((place) => path === place || path.startsWith(`${place}/`)) ? "true" : undefined;
}
