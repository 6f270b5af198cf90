"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { CopyField } from "@/components/forms/copy-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { makeApiKeySchema } from "@/lib/api-keys/schema";
import { localizedPath } from "@/lib/i18n/localized-path";

interface MakeKeyFormProps {
  action: Action<{ key: string; label: string }>;
  requestsWithoutKey: number;
}

interface Values {
  label: string;
  contact: string;
  requestsPerMinute: string;
}

/** Makes a key and shows it, once: when the page is left it is gone. */
export function MakeKeyForm({ action, requestsWithoutKey }: MakeKeyFormProps) {
  const t = useTranslations("desk.keys");
  const locale = useLocale();
  const router = useRouter();
  const [made, setMade] = useState<{ key: string; label: string } | null>(null);
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Values, { key: string; label: string }>({
    schema: makeApiKeySchema as never,
    action,
    defaultValues: { label: "", contact: "", requestsPerMinute: "" },
    draft: { name: "key", subjectId: null },
    onDone: (result, { reset }) => {
      setMade(result);
      reset();
      router.refresh();
    },
  });
  const field = (name: keyof Values) => ({ form: "key", registered: form.register(name), error: form.formState.errors[name] });
  return (
    <LiveForm submit={submit} draft={draft} className="flex max-w-[36rem] flex-col gap-5">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="key" signInPath={localizedPath(locale, "/desk/sign-in")} />
      {made ? (
        <div role="status" className="border-s-2 border-strong bg-leaf px-4 py-3 font-ui text-[0.9375rem]">
          <p className="mb-2">{t("made", { label: made.label })}</p>
          <CopyField id="made-key" label={t("key")} text={made.key} />
        </div>
      ) : null}
      <TextField {...field("label")} label={t("label")} hint={t("labelHint")} />
      <TextField {...field("contact")} label={t("contact")} hint={t("contactHint")} />
      <TextField {...field("requestsPerMinute")} label={t("limit")} hint={requestsWithoutKey === 0 ? t("limitNone") : t("limitHint", { requests: requestsWithoutKey })} dir="ltr" />
      <SubmitButton isSending={isSending}>{t("makeNow")}</SubmitButton>
    </LiveForm>
  );
}
