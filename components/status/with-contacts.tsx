import { Fragment } from "react";
import { brand } from "#brand";
import { telHref } from "#components/ui/phone-link.tsx";

const links = new Map([
  [brand.supportPhone, { href: telHref(brand.supportPhone), look: "whitespace-nowrap" }],
  [brand.supportEmail, { href: `mailto:${brand.supportEmail}`, look: "wrap-anywhere" }],
]);
const escaped = [...links.keys()].map((contact) => contact.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const pattern = new RegExp(`(${escaped.join("|")})`);

/** A sentence in which support's phone and address are links. */
export function WithContacts({ text }: { text: string }) {
  return text.split(pattern).map((part, index) => {
    const link = links.get(part);
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts have no other name and never move.
    if (!link) return <Fragment key={index}>{part}</Fragment>;
    return (
      <a key={part} className={`link ${link.look}`} href={link.href}>
        {part}
      </a>
    );
  });
}
