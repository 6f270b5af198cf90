"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { z } from "zod";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { DraftKey } from "@/components/forms/use-saved-draft";
import { Fold } from "@/components/ui/fold";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import { openOriginalSchema } from "@/lib/images/schema";
import { eraseImageSchema } from "@/lib/publication/schema";
import type { ImageActions } from "./image-actions";

interface SealedImageStepsProps {
  id: string;
  number?: number;
  mayOpen: boolean;
  mayErase: boolean;
  actions: Pick<ImageActions, "openOriginal" | "eraseImage">;
}

/** What only protection officers do with a picture, each time with a reason: open the original, erase all of it. */
export function SealedImageSteps({ id, number, mayOpen, mayErase, actions }: SealedImageStepsProps) {
  const t = useTranslations("desk.images");
  const router = useRouter();
  const numbered = (words: string) => (number === undefined ? words : `${words} (${number})`);
  return (
    <>
      {mayOpen ? (
        <Fold summary={numbered(t("openOriginal"))}>
          <ReasonForm
            name={`open-${id}`}
            about={{ name: "open-image", subjectId: id }}
            lead={t("openLead")}
            button={t("open")}
            schema={openOriginalSchema}
            given={{ id }}
            action={actions.openOriginal}
            onDone={({ content, mediaType, hash }) => handOver(content, mediaType, hash)}
          />
        </Fold>
      ) : null}
      {mayErase ? (
        <Fold summary={numbered(t("erase"))}>
          <ReasonForm
            name={`erase-${id}`}
            about={{ name: "erase-image", subjectId: id }}
            lead={t("eraseLead")}
            button={t("eraseNow")}
            confirm={t("eraseConfirm")}
            schema={eraseImageSchema}
            given={{ imageId: id }}
            action={actions.eraseImage}
            onDone={() => router.refresh()}
          />
        </Fold>
      ) : null}
    </>
  );
}

/** The browser keeps the file where it keeps what is downloaded; it is never shown on a page. */
function handOver(content: Uint8Array, mediaType: string, hash: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(content)], { type: mediaType }));
  const link = Object.assign(document.createElement("a"), { href: address, download: `${hash.slice(0, 16)}.${mediaType.slice("image/".length)}` });
  link.click();
  URL.revokeObjectURL(address);
}

interface ReasonFormProps<Result> {
  name: string;
  /** Names the draft of the reason. */
  about: DraftKey;
  lead: string;
  button: string;
  /** What cannot be undone is confirmed. */
  confirm?: string;
  schema: z.ZodType;
  given: object;
  action: Action<Result>;
  onDone: (result: Result) => void;
}

function ReasonForm<Result>({ name, about, lead, button, confirm, schema, given, action, onDone }: ReasonFormProps<Result>) {
  const t = useTranslations("desk.images");
  const locale = useLocale();
  const { form, draft, problem, summary, isSending, submit } = useActionForm<{ reason: string; confirmed: boolean }, Result>({
    schema: schema as never,
    action,
    defaultValues: { ...given, reason: "", confirmed: false },
    draft: { ...about, only: ["reason"] },
    onDone: (result, done) => {
      done.reset();
      onDone(result);
    },
  });
  const { errors } = form.formState;
  return (
    <LiveForm submit={submit} draft={draft} className="flex max-w-[36rem] flex-col gap-3 py-2">
      <p>{lead}</p>
      <ErrorSummary at={summary} problem={problem} errors={errors} form={name} signInPath={localizedPath(locale, "/desk/sign-in")} />
      <TextAreaField form={name} rows={2} label={t("reason")} hint={t("reasonHint")} registered={form.register("reason")} error={errors.reason} />
      {confirm ? (
        <label className="flex items-center gap-2">
          <input id={`${name}-confirmed`} type="checkbox" aria-invalid={errors.confirmed !== undefined} {...form.register("confirmed")} />
          {confirm}
        </label>
      ) : null}
      <SubmitButton isSending={isSending}>{button}</SubmitButton>
    </LiveForm>
  );
}
