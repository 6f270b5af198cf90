"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { FoundAccount } from "@/lib/testimonies/curator-queries";
import { changeAccountSchema, removeAccountSchema } from "@/lib/testimonies/schema";
import type { AccountValues } from "@/lib/testimonies/testimony-values";
import { RelationFields, SectionFields } from "./account-fields";
import { useAccountLabels } from "./use-account-labels";

/** What can be done with an account on file. */
export interface AccountActions {
  changeAccount: Action<{ lockVersion: number }>;
  removeAccount: Action<void>;
}

type Values = AccountValues & { id: string; lockVersion: number };

/** What a testimony says of one victim, to be changed or taken away. */
export function AccountForm({ account, actions, draft: draftParts }: { account: FoundAccount; actions: AccountActions; draft: DraftParts }) {
  const common = useTranslations("desk.form");
  const locale = useLocale();
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const name = `account-${account.id}`;
  const signInPath = localizedPath(locale, "/desk/sign-in");
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Values, { lockVersion: number }>({
    schema: changeAccountSchema as never,
    action: actions.changeAccount,
    defaultValues: { id: account.id, lockVersion: account.lockVersion, ...account.values },
    draft: draftParts,
    onDone: async ({ lockVersion }, done) => {
      done.reset({ ...done.getValues(), lockVersion });
      setSaved(true);
      router.refresh();
    },
  });
  const part = formPart<AccountValues, Values>(form, name);
  const { labels, say } = useAccountLabels();
  return (
    <div className="flex flex-col gap-8">
      <LiveForm submit={submit} draft={draft} className="flex min-w-0 flex-col gap-5">
        <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form={name} signInPath={signInPath} />
        <ConflictChoice form={form} problem={problem} labels={labels} say={say} onChosen={() => void submit()} />
        <RelationFields part={part} />
        <SectionFields part={part} />
        <SubmitButton isSending={isSending}>{common("save")}</SubmitButton>
        <p role="status" className="font-ui text-[0.9375rem] font-semibold">
          {isSaved && draft.state.kind === "untouched" ? common("saved") : null}
        </p>
      </LiveForm>
      <RemoveAccount id={account.id} remove={actions.removeAccount} signInPath={signInPath} />
    </div>
  );
}

function RemoveAccount({ id, remove, signInPath }: { id: string; remove: Action<void>; signInPath: string }) {
  const t = useTranslations("desk.testimonies");
  const router = useRouter();
  const name = `remove-${id}`;
  const { form, draft, problem, summary, isSending, submit } = useActionForm<{ id: string; reason: string }, void>({
    schema: removeAccountSchema as never,
    action: remove,
    defaultValues: { id, reason: "" },
    draft: { name: "remove-account", subjectId: id, only: ["reason"] },
    onDone: () => router.refresh(),
  });
  return (
    <details>
      <summary className="py-1 font-ui text-[0.9375rem] text-link">{t("removeAccount")}</summary>
      <LiveForm submit={submit} draft={draft} className="mt-2 flex flex-col gap-4">
        <p>{t("removeAccountLead")}</p>
        <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form={name} signInPath={signInPath} />
        <TextField form={name} label={t("removeReason")} registered={form.register("reason")} error={form.formState.errors.reason} />
        <SubmitButton isSending={isSending}>{t("removeNow")}</SubmitButton>
      </LiveForm>
    </details>
  );
}
