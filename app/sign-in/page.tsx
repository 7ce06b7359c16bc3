import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Messages } from "#components/shell/messages.tsx";
import { DemoPeople } from "#components/sign-in/demo-people.tsx";
import { MailboxHint } from "#components/sign-in/mailbox-hint.tsx";
import { SignIn } from "#components/sign-in/sign-in.tsx";
import { demoPeople } from "#lib/domain/demo-people.ts";
import { pathAfterSignIn, signInPath } from "#lib/domain/sign-in-path.ts";
import { env } from "#lib/server/env.ts";
import { homesOf } from "#lib/server/home.ts";
import { getT } from "#lib/server/i18n.ts";
import { currentUser } from "#lib/server/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("sign_in"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const user = await currentUser();
  if (user) redirect(pathAfterSignIn(next, await homesOf(user)));
  const t = await getT("sign_in");
  return (
    <Messages nouns={env.sandboxUrl ? ["sign_in", "problems", "demo"] : ["sign_in", "problems"]}>
      {/* Whose homes these are is known only then: this page leads on. */}
      <SignIn nextHref={signInPath(next)} hint={<MailboxHint t={t} sandboxUrl={env.sandboxUrl} />} />
      {env.sandboxUrl && <DemoPeople names={demoPeople} nextHref={next ? signInPath(next) : "/home"} />}
    </Messages>
  );
}
