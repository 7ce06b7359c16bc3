const number = /^[1-9]\d{0,3}$/;

/** The number of the home whose page an address is of: `/home/2/bills`, or `?home=2` on a page of all homes; else null. */
export function homeInAddress(path: string, asked: string | null): string | null {
  const [, room, home = ""] = path.split("/");
  const found = room === "home" ? home : (asked ?? "");
  return number.test(found) ? found : null;
}
