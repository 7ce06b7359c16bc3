import { BackLink } from "#components/ui/back-link.tsx";
import { barHome } from "#lib/server/bar-home.ts";
import { getT } from "#lib/server/i18n.ts";
import { AccountBar } from "./account-bar.tsx";

interface Props {
  userId: string;
  /** `?home=` of the address: the home that the person came from. */
  asked: unknown;
  hasOthers: boolean;
}

/** Over a page of all homes: the places of the home one came from; before there is one, the way back. */
export async function HomeBar({ userId, asked, hasOthers }: Props) {
  const [home, t] = await Promise.all([barHome(userId, asked), getT("account_nav")]);
  if (!home) return <BackLink href="/home">{t("to_home")}</BackLink>;
  return <AccountBar t={t} {...home} hasOthers={hasOthers} />;
}
