"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import { LARGEST_FILE_BYTES } from "@/lib/images/limits";
import { addImageSchema } from "@/lib/images/schema";
import { imageTypes } from "@/lib/images/vocabulary";

interface AddImageFormProps {
  newId: string;
  personId: string;
  path: string;
  action: Action<{ id: string }>;
}

interface Held {
  id: string;
  personId: string;
  file: Blob | null;
}

const ACCEPTED = Object.values(imageTypes).map(({ mediaType }) => mediaType).join(",");
const MEGABYTE = 1024 * 1024;

/** Puts a picture on file. What is said of it is asked for afterwards. */
export function AddImageForm({ newId, personId, path, action }: AddImageFormProps) {
  const t = useTranslations("desk.images");
  const locale = useLocale();
  const router = useRouter();
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Held, { id: string }>({
    schema: addImageSchema as never,
    action,
    defaultValues: { id: newId, personId, file: null },
    draft: null,
    onDone: ({ id }) => router.push(`${path}?change=${id}#image-${id}`),
  });
  // A file is no text: it is taken from the browser's own field, where it may stand since before this script ran.
  const send = (event: FormEvent<HTMLFormElement>) => {
    const chosen = event.currentTarget.elements.namedItem("file");
    form.setValue("file", (chosen instanceof HTMLInputElement ? chosen.files?.[0] : null) ?? null);
    void submit(event);
  };
  return (
    <LiveForm submit={send} draft={draft} className="flex max-w-[36rem] flex-col gap-4">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="add" signInPath={localizedPath(locale, "/desk/sign-in")} />
      <Field
        form="add"
        label={t("chooseFile")}
        hint={t("fileHint", { megabytes: LARGEST_FILE_BYTES / MEGABYTE })}
        registered={form.register("file")}
        error={form.formState.errors.file}
        control={(attributes) => <input {...attributes} type="file" name="file" accept={ACCEPTED} />}
      />
      <SubmitButton isSending={isSending}>{t("addNow")}</SubmitButton>
    </LiveForm>
  );
}
