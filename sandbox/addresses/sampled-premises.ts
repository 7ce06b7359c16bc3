import { type AddressBook, openAddressBook } from "./address-book.ts";
import type { Premise } from "./premise.ts";

/** For tests: the book of one seed and some ten thousand premises spread over all of it. */
export function sampledBook(seed: number): { book: AddressBook; sample: Premise[] } {
  const book = openAddressBook(seed);
  const sample: Premise[] = [];
  let index = 0;
  for (const premise of book.all()) if (index++ % 61 === 0) sample.push(premise);
  return { book, sample };
}
