"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import type { AccountRow } from "@/lib/users/curator-queries";
import type { HandedOver } from "@/lib/users/handed-over";
import { changeRoleSchema } from "@/lib/users/schema";
import type { AccountActions } from "./account-actions";
import { HandedOverLink } from "./handed-over-link";
import { RoleField } from "./role-field";

interface ChangeAccountProps {
  account: Pick<AccountRow, "id" | "role" | "state" | "hasSecondFactor">;
  actions: AccountActions;
  locale: string;
  signInPath: string;
}

/** What an administrator can change about somebody's account. */
export function ChangeAccount({ account, actions, locale, signInPath }: ChangeAccountProps) {
  const t = useTranslations("desk.accounts");
  const router = useRouter();
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const [said, setSaid] = useState<"roleNow" | "disabledNow" | "enabledNow" | "factorNow" | null>(null);
  const name = `role-${account.id}`;
  const input = { userId: account.id };
  const done = (what: typeof said) => () => {
    setSaid(what);
    router.refresh();
  };
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: changeRoleSchema,
    action: actions.changeRole,
    defaultValues: { userId: account.id, role: account.role as never },
    draft: null,
    onDone: done("roleNow"),
  });
  return (
    <div className="flex flex-col gap-4 pb-2">
      <p role="status" className="font-ui text-[0.9375rem] font-semibold">
        {said ? t(said) : null}
      </p>
      {account.state === "disabled" ? (
        <ActionButton action={actions.enable} input={input} onDone={done("enabledNow")}>
          {t("enable")}
        </ActionButton>
      ) : (
        <>
          <LiveForm submit={submit} draft={draft} className="flex flex-col gap-3">
            <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form={name} signInPath={signInPath} />
            <RoleField form={name} registered={form.register("role")} error={form.formState.errors.role} />
            <p className="label">{t("changeRoleLead")}</p>
            <SubmitButton isSending={isSending}>{t("changeRole")}</SubmitButton>
          </LiveForm>
          {handed ? <HandedOverLink handed={handed} id={name} /> : null}
          <ActionButton action={actions.resetPassword} input={{ ...input, locale }} onDone={setHanded}>
            {account.state === "invited" ? t("invitationAgain") : t("newLink")}
          </ActionButton>
          {account.hasSecondFactor ? (
            <ActionButton action={actions.resetSecondFactor} input={input} onDone={done("factorNow")}>
              {t("resetFactor")}
            </ActionButton>
          ) : null}
          <ActionButton action={actions.disable} input={input} onDone={done("disabledNow")}>
            {t("disable")}
          </ActionButton>
        </>
      )}
    </div>
  );
}
