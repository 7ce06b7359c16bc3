import { Ellipsis, FileText, House, type LucideIcon, ReceiptText, Zap } from "lucide-react";
import type { Translator } from "#messages/english.ts";
import { NavLink } from "./nav-link.tsx";

const look =
  "flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-[min(0.8125rem,4.4vw)] text-soft leading-tight hover:text-ink md:min-h-11 md:flex-row md:gap-2 md:rounded-md md:px-3.5 md:text-base [&[aria-current]]:font-semibold [&[aria-current]]:text-ink md:[&[aria-current]]:bg-sunken [&[aria-current]>svg]:text-accent-line";

interface Place {
  key: "home" | "usage" | "bills" | "plan" | "more";
  path: string;
  icon: LucideIcon;
  /** Pages that belong to it and lie beside it. */
  also?: readonly string[];
}

const places: readonly Place[] = [
  { key: "home", path: "", icon: House },
  { key: "usage", path: "/usage", icon: Zap },
  { key: "bills", path: "/bills", icon: ReceiptText, also: ["/payment"] },
  { key: "plan", path: "/plan", icon: FileText },
  { key: "more", path: "/more", icon: Ellipsis, also: ["/documents", "/service"] },
];

/** The pages that are of all homes. */
const ofAllHomes = ["/homes", "/settings"];

/** The five places of an account: at the thumb on a phone, above the page elsewhere. */
export function AccountNav({ t, base }: { t: Translator<"account_nav">; base: string }) {
  return (
    <nav
      aria-label={t("label")}
      data-bottom-bar=""
      className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] md:static md:border-none md:bg-transparent md:pb-0"
    >
      <ul className="mx-auto grid max-w-form grid-cols-5 md:-ml-3.5 md:flex md:max-w-none md:gap-1">
        {places.map(({ key, path, icon: Icon, also = [] }) => (
          <li key={key}>
            <NavLink
              href={`${base}${path}`}
              isExact={path === ""}
              also={[...also.map((each) => `${base}${each}`), ...(key === "more" ? ofAllHomes : [])]}
              className={look}
            >
              <Icon aria-hidden="true" className="size-5 flex-none" />
              {t(key)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
