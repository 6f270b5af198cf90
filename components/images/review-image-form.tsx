"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { DeskImage } from "@/lib/images/curator-queries";
import { reviewImageSchema } from "@/lib/images/schema";

interface ReviewImageFormProps {
  image: Pick<DeskImage, "id" | "lockVersion">;
  number: number;
  action: Action<void>;
}

/** A reviewer answers for a picture, by name and in words of its own. */
export function ReviewImageForm({ image: { id, lockVersion }, number, action }: ReviewImageFormProps) {
  const t = useTranslations("desk.images");
  const locale = useLocale();
  const router = useRouter();
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: reviewImageSchema as never,
    action,
    defaultValues: { id, lockVersion, confirmed: false },
    draft: null,
    onDone: () => router.refresh(),
  });
  const name = `review-${id}`;
  return (
    <LiveForm submit={submit} draft={draft} aria-label={t("reviewOf", { number })} className="mt-4 flex max-w-[36rem] flex-col gap-3">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form={name} signInPath={localizedPath(locale, "/desk/sign-in")} />
      <label className="flex items-start gap-2">
        <input id={`${name}-confirmed`} type="checkbox" aria-invalid={form.formState.errors.confirmed !== undefined} {...form.register("confirmed")} className="mt-2 min-h-0 shrink-0" />
        {t("reviewConfirm")}
      </label>
      <SubmitButton isSending={isSending}>{t("review")}</SubmitButton>
    </LiveForm>
  );
}
