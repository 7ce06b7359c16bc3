import { PageLink } from "#components/ui/page-link.tsx";

interface Props {
  label: string;
  /** `short` stands on a phone, where the label is too long for one. */
  tabs: readonly { href: string; label: string; short?: string; isCurrent: boolean }[];
}

/** A few ways to see the same thing, side by side; each is an address of its own. */
export function UsageTabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap rounded-md border border-field-line bg-raised p-0.5">
        {tabs.map((tab) => (
          <li key={tab.href} className="min-w-0">
            <PageLink
              href={tab.href}
              scroll={false}
              replace
              aria-current={tab.isCurrent ? "true" : undefined}
              className="flex min-h-11 items-center rounded-sm px-2 text-center text-[0.9375rem] leading-tight hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:font-semibold aria-[current=true]:text-paper sm:px-4"
            >
              {tab.short ? (
                <>
                  <span className="max-sm:hidden">{tab.label}</span>
                  <span className="sm:hidden">{tab.short}</span>
                </>
              ) : (
                tab.label
              )}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
