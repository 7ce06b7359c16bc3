import { BillingAddress } from "#components/billing/billing-address.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { easyCase, homeTitle } from "#lib/domain/home-title.ts";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";

/** Where bills are addressed. */
export async function Address({ home: number }: { home: string }) {
  const { light, home, location } = await myHome(number);
  const [read, t] = await Promise.all([part(light.getBillingAddress()), getT("billing")]);
  if (!read.data) return <PartMissing problem={read.problem} href={`/home/${number}/payment`} />;
  const kept = read.data;
  // What the person wrote stays as they wrote it.
  const { address_1, address_2, city, ...shown } = kept.same_as_service_address
    ? { ...location, address_1: homeTitle(null, location), address_2: null, city: easyCase(location.city) }
    : kept;
  return (
    <Messages nouns={["billing", "problems"]}>
      <BillingAddress home={home.number} kept={kept}>
        <address className="not-italic">
          {kept.same_as_service_address && <span className="block text-soft">{t("address_same")}</span>}
          <span className="block font-medium">{[address_1, address_2].filter(Boolean).join(", ")}</span>
          <span className="font-medium">
            {city}, {shown.state} {shown.postal_code}
          </span>
        </address>
      </BillingAddress>
    </Messages>
  );
}
