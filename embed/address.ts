/**
 * The address that the frame opens: the link, in the language of the page unless the link names one.
 * @throws TypeError for anything but http(s): a `javascript:` link would run in the page itself
 */
export function flowAddress(link: string, base: string, language: "en" | "es" | null): URL {
  const address = new URL(link, base);
  if (!/^https?:$/.test(address.protocol)) throw new TypeError("Porchlight: the url must be an http(s) link");
  if (language && !address.searchParams.has("lang")) address.searchParams.set("lang", language);
  return address;
}
