"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import type { HandedOver } from "@/lib/users/handed-over";
import { inviteSchema } from "@/lib/users/schema";
import { HandedOverLink } from "./handed-over-link";
import { RoleField } from "./role-field";

interface InviteFormProps {
  action: Action<HandedOver>;
  locale: string;
  signInPath: string;
}

/** Makes an account for somebody, and says what became of their link. */
export function InviteForm({ action, locale, signInPath }: InviteFormProps) {
  const t = useTranslations("desk.accounts");
  const router = useRouter();
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: inviteSchema,
    action: (given) => action({ ...(given as object), locale }),
    defaultValues: { name: "", email: "", role: "" as never },
    draft: null,
    onDone: (result: HandedOver, done) => {
      setHanded(result);
      done.reset();
      router.refresh();
    },
  });
  const { errors } = form.formState;
  return (
    <LiveForm submit={submit} draft={draft} className="flex max-w-[32rem] flex-col gap-5">
      <p>{t("inviteLead")}</p>
      <ErrorSummary at={summary} problem={problem} errors={errors} form="invite" signInPath={signInPath} />
      {handed ? <HandedOverLink handed={handed} id="invite" /> : null}
      <TextField form="invite" label={t("name")} hint={t("nameHint")} registered={form.register("name")} error={errors.name} />
      <TextField form="invite" label={t("email")} registered={form.register("email")} error={errors.email} type="email" dir="ltr" />
      <RoleField form="invite" registered={form.register("role")} error={errors.role} />
      <SubmitButton isSending={isSending}>{t("submit")}</SubmitButton>
    </LiveForm>
  );
}
