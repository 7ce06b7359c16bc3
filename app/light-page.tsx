import type { ReactNode } from "react";
import { brand } from "#brand";
import { LightFlow } from "#components/flow/light-flow.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { LightScope } from "#lib/domain/brand.ts";
import type { Step } from "#lib/domain/enrollment-steps.ts";
import { enrollAccountStep } from "#lib/server/enroll-step.ts";
import { go } from "#lib/server/go.ts";
import { getT } from "#lib/server/i18n.ts";
import { isLightPage } from "#lib/server/light-flow.ts";
import { myHome } from "#lib/server/my-home.ts";

type Page<P> = (props: P) => Promise<ReactNode>;

/** A page that is Light's own flow. The link is asked for by its script: it must not stand in what is fetched. */
async function LightPage({ scope, home }: { scope: LightScope; home: number }) {
  const title = (await getT("light_flow"))(`title.${scope}`);
  return (
    <>
      <PageHeader title={title} />
      <Messages nouns={["light_flow", "problems"]}>
        <LightFlow home={home} scope={scope} title={title} phone={brand.supportPhone} />
      </Messages>
    </>
  );
}

/** The page of an account, or Light's own flow where the partner chose that for its scope. */
export function orLightFlow<P extends { params: Promise<{ home: string }> }>(
  scope: LightScope,
  page: Page<P>,
): Page<P> {
  return async (props) => {
    if (!(await isLightPage(scope))) return page(props);
    const { home } = await myHome((await props.params).home);
    return <LightPage scope={scope} home={home.number} />;
  };
}

/** A step after the account is made, or Light's own enrollment in the place of all of these. */
export function orLightEnrollment(step: Step, page: () => Promise<ReactNode>): () => Promise<ReactNode> {
  return async () => {
    if (!(await isLightPage("enrollment"))) return page();
    const { home } = await enrollAccountStep(step);
    return home ? <LightPage scope="enrollment" home={home.number} /> : go("/enroll/account");
  };
}
