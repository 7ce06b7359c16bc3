import type { Metadata } from "next";
import { FlowOpener } from "#components/flow/flow-opener.tsx";
import { asLocale } from "#lib/domain/locale.ts";
import { lookOfLink } from "#lib/server/flow-look.ts";
import { originsOfLink } from "#lib/server/frame-origins.ts";
import { getT } from "#lib/server/i18n.ts";
import { FlowShell } from "../flow-shell.tsx";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const textOf = (token: string | string[] | undefined) => (typeof token === "string" ? token : "");

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ name }, t] = await Promise.all([lookOfLink(textOf((await searchParams).token)), getT("flow")]);
  return { title: { absolute: t("label", { name }) }, robots: { index: false } };
}

/** Where every link leads. To fetch it changes nothing: mail scanners and previews may. */
export default async function FlowLoginPage({ searchParams }: Props) {
  const { token, lang } = await searchParams;
  const link = textOf(token);
  const [origins, look] = await Promise.all([originsOfLink(link), lookOfLink(link)]);
  return (
    <FlowShell flow={null} origins={origins} look={look}>
      <FlowOpener token={link} locale={asLocale(lang)} origins={origins} />
    </FlowShell>
  );
}
