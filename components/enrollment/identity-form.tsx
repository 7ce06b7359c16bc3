"use client";

import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { type FieldPath, useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { WriteNotice } from "#components/shell/write-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { account } from "#lib/browser/account.ts";
import { useAccountWrite } from "#lib/browser/account-write.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { emptyIdentity, type IdentityForm as Form, identityForm } from "#lib/domain/identity.ts";
import { Problem } from "#lib/domain/problem.ts";
import { IdentityAddress } from "./identity-address.tsx";
import { IdentityLicense } from "./identity-license.tsx";

const errorKeys = ["required", "too_long", "zip"] as const;
const fieldNames: readonly FieldPath<Form>[] = [
  "previous_address.address_1",
  "previous_address.address_2",
  "previous_address.city",
  "previous_address.state",
  "previous_address.postal_code",
  "drivers_license_number",
  "drivers_license_state",
];
/** Asked for at another step; Light may still miss them. */
const profileFields = ["first_name", "last_name", "phone_number", "date_of_birth"];

/** Confirms who enrolls, with what the person adds for the check. */
export function IdentityForm({ wasConfirmed }: { wasConfirmed: boolean }) {
  const t = useTranslations("identity");
  const router = usePortalRouter();
  const form = useForm({ defaultValues: emptyIdentity, resolver: standardSchemaResolver(identityForm) });
  const write = useAccountWrite(
    // Once confirmed, the account cannot tell whether what is added now has arrived.
    ({ enrollment }) => (wasConfirmed ? null : enrollment?.is_identity_verified === true),
    () => {
      router.push("/enroll");
      router.refresh();
    },
    account.getAccount,
  );
  const refused = write.problem instanceof Problem ? (write.problem.fields ?? {}) : {};
  const errorOf = (name: FieldPath<Form>) => {
    const message = form.getFieldState(name, form.formState).error?.message;
    const key = errorKeys.find((each) => each === message);
    if (key) return t(`error_${key}`);
    return name in refused ? t("error_refused") : undefined;
  };

  const submit = form.handleSubmit(async (body) => {
    await write.send(() =>
      account.updateIdentity({ body }).catch((error: unknown) => {
        const fields = error instanceof Problem ? (error.fields ?? {}) : {};
        const first = fieldNames.find((name) => name in fields);
        if (first) form.setFocus(first);
        throw error;
      }),
    );
  });
  const again = () => void submit();

  return (
    <form onSubmit={submit} noValidate className="needs-script space-y-6">
      <section aria-labelledby="more-title">
        <h2 id="more-title" className="text-2xl">
          {t("more")}
        </h2>
        <p className="mt-1 mb-3 text-soft">{t("more_hint")}</p>
        <Disclosure summary={t("previous_address")}>
          <IdentityAddress register={form.register} errorOf={errorOf} />
        </Disclosure>
        <Disclosure summary={t("license")}>
          <IdentityLicense register={form.register} errorOf={errorOf} />
        </Disclosure>
      </section>
      {wasConfirmed && (
        <Notice
          tone="good"
          title={t("confirmed")}
          actions={
            <ButtonLink kind="secondary" href="/enroll/credit">
              {t("go_on")}
            </ButtonLink>
          }
        >
          {t("confirmed_hint")}
        </Notice>
      )}
      {profileFields.some((name) => name in refused) ? (
        <Notice
          tone="error"
          role="alert"
          actions={<ButtonLink href="/enroll/account">{t("complete")}</ButtonLink>}
        >
          {t("incomplete")}
        </Notice>
      ) : (
        <WriteNotice write={write} onRetry={again} />
      )}
      <Button type="submit" isPending={write.isPending} pendingLabel={t("saving")}>
        {t(wasConfirmed ? "confirm_again" : "confirm")}
      </Button>
    </form>
  );
}
