import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Messages } from "#components/shell/messages.tsx";
import { MailboxHint } from "#components/sign-in/mailbox-hint.tsx";
import { SignIn } from "#components/sign-in/sign-in.tsx";
import { env } from "#lib/server/env.ts";
import { getT } from "#lib/server/i18n.ts";
import { currentUser } from "#lib/server/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("sign_in"))("title") };
}

export default async function SignInPage() {
  if (await currentUser()) redirect("/enroll");
  const t = await getT("sign_in");
  return (
    <Messages nouns={["sign_in", "problems"]}>
      <SignIn hint={<MailboxHint t={t} sandboxUrl={env.sandboxUrl} />} />
    </Messages>
  );
}
