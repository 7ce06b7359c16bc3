import type { Metadata } from "next";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { LiveUpdates } from "#components/shell/live-updates.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { SignOut } from "#components/sign-in/sign-out.tsx";
import { StatusBoard } from "#components/status/status-board.tsx";
import { StatusFollower } from "#components/status/status-follower.tsx";
import { statusWords } from "#components/status/status-words.ts";
import { statusView } from "#lib/domain/account-status.ts";
import { statusStamp } from "#lib/domain/status-stamp.ts";
import { followedHome } from "#lib/server/followed-home.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";

async function pageTitle(number: string) {
  const [followed, t, locale] = await Promise.all([followedHome(number), getT("status"), getLocale()]);
  return followed.account ? statusWords(t, locale, followed.account, followed).words.title : t("meta_title");
}

interface Props {
  params: Promise<{ home: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: await pageTitle((await params).home),
});

export default async function StatusPage({ params }: Props) {
  const { home } = await params;
  const followed = await followedHome(home);
  const { account, documents, number } = followed;
  const [t, tStart, locale] = await Promise.all([getT("status"), getT("start"), getLocale()]);
  return (
    <StatusBoard
      t={t}
      locale={locale}
      account={account}
      ordered={followed}
      accountHref={`/home/${number}`}
      enrollHref={followed.isSent ? "/" : "/enroll"}
      documents={documents && <DocumentLinks links={documents} locale={locale} label={tStart} />}
      follower={
        <Messages nouns={["follow", "problems"]}>
          <LiveUpdates home={number} revision={followed.revision} />
          <StatusFollower
            home={number}
            locale={locale}
            stamp={account && statusStamp(account)}
            readAt={followed.readAt}
            title={await pageTitle(home)}
            isFinal={account !== null && statusView(account).isFinal}
          />
        </Messages>
      }
    >
      <Messages nouns={["problems"]}>
        <SignOut label={t("sign_out")} />
      </Messages>
    </StatusBoard>
  );
}
