import type { Metadata } from "next";
import { DocumentLinks } from "#components/enrollment/document-links.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { SignOut } from "#components/sign-in/sign-out.tsx";
import { StatusBoard } from "#components/status/status-board.tsx";
import { statusWords } from "#components/status/status-words.ts";
import { AccountQueries } from "#lib/browser/account-queries.tsx";
import { prefetchedAccount } from "#lib/browser/prefetched-account.ts";
import { followedHome } from "#lib/server/followed-home.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  const [{ account, ...ordered }, t, locale] = await Promise.all([
    followedHome(),
    getT("status"),
    getLocale(),
  ]);
  return { title: account ? statusWords(t, locale, account, ordered).words.title : t("meta_title") };
}

export default async function StatusPage() {
  const { account, documents, isSent, premise, startDate, freeUntil } = await followedHome();
  const [t, tStart, locale] = await Promise.all([getT("status"), getT("start"), getLocale()]);
  return (
    <Messages nouns={["status", "problems"]}>
      <AccountQueries state={account ? prefetchedAccount(account) : { mutations: [], queries: [] }}>
        <StatusBoard
          locale={locale}
          enrollHref={isSent ? "/" : "/enroll"}
          ordered={{ premise, startDate, freeUntil }}
          documents={documents && <DocumentLinks links={documents} locale={locale} label={tStart} />}
        >
          <SignOut label={t("sign_out")} />
        </StatusBoard>
      </AccountQueries>
    </Messages>
  );
}
