interface Place {
  address_1: string;
  address_2?: string | null | undefined;
}

const keptUpper = /^(N|S|E|W|NE|NW|SE|SW|FM|CR|IH|US|RR|SH|\d+[A-Z]?|[A-Z]\d*)$/;

/** Utilities write in capitals; people read better without. A line that is not all capitals stays as it is. */
export const easyCase = (line: string): string =>
  line !== line.toUpperCase()
    ? line
    : line.replace(/[\p{L}\d]+/gu, (word) =>
        keptUpper.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
      );

/** What a home is called on the screen: the person's own name for it, else its street and unit. */
export const homeTitle = (name: string | null, { address_1, address_2 }: Place): string =>
  name ??
  [address_1, address_2]
    .filter((line) => line)
    .map((line) => easyCase(line ?? ""))
    .join(", ");

/** A full address on one line, easy to read: "100 Main St, Apt 2, Dallas, TX 75214". */
export const addressLine = (place: Place & { city: string; state: string; postal_code: string }): string =>
  `${homeTitle(null, place)}, ${easyCase(place.city)}, ${place.state} ${place.postal_code}`;
