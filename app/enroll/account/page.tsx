import type { Metadata } from "next";
import { AccountForm } from "#components/enrollment/account-form.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { SignOut } from "#components/sign-in/sign-out.tsx";
import { PlaceLink } from "#components/ui/place-link.tsx";
import { formatPhone } from "#lib/domain/phone.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { now } from "#lib/server/clock.ts";
import { enrollmentProgress, enrollStep } from "#lib/server/enroll-step.ts";
import { knownPerson } from "#lib/server/enrolling.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("account") };
}

export default async function AccountPage() {
  const { user, draft } = await enrollStep("account");
  const known = user && !draft.profile ? await knownPerson(user) : null;
  const [t, tSteps, locale, progress] = await Promise.all([
    getT("account"),
    getT("steps"),
    getLocale(),
    enrollmentProgress(),
  ]);
  const { first_name = "", last_name = "" } = known ?? {};
  const { phone_number = known?.phone_number ?? "" } = draft.profile ?? {};
  const typed = {
    ...{ first_name, last_name, date_of_birth: known?.date_of_birth ?? "", locale },
    email: draft.email ?? "",
    ...draft.profile,
    phone_number: formatPhone(phone_number),
    ...(user && { email: user.email }),
  };
  const lead = t(user ? "lead_known" : "lead");
  return (
    <StepFrame t={tSteps} step="account" progress={progress} title={t("title")} lead={lead}>
      <Messages nouns={["account", "problems"]}>
        <AccountForm today={chicagoDay(await now())} typed={typed} isSignedIn={user !== null} />
        <div className="mt-8">
          {user ? (
            <SignOut label={t("not_you")} />
          ) : (
            t.rich("have_account", {
              link: (words) => (
                <PlaceLink className="link" href="/sign-in">
                  {words}
                </PlaceLink>
              ),
            })
          )}
        </div>
      </Messages>
    </StepFrame>
  );
}
