"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { DefaultValues, FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import type { Action } from "@/lib/action-answer";
import { forgetOnChange } from "./forget-on-change";
import type { FormProblem } from "./problem-text";
import { useSavedDraft } from "./use-saved-draft";
import type { DraftKey, DraftParts } from "./use-saved-draft";

interface ActionFormParts<Values extends FieldValues, Result> {
  /** What the action parses with, so that most mistakes are found before anything is sent. */
  schema: z.ZodType<unknown, Values>;
  action: Action<Result>;
  defaultValues: DefaultValues<Values>;
  /** The draft's name, or what the page has read of it; null only for forms that `tests/unit/forms/every-form-keeps.test.ts` names. */
  draft: DraftKey | DraftParts | null;
  onDone: (result: Result, form: UseFormReturn<Values>) => void | Promise<void>;
}

/**
 * A form of the desk: checked in the browser by the schema of the server, sent to its action. Whatever comes back, what
 * was typed stays, by its draft even when the page is left, and the summary of what is wrong takes the focus.
 */
export function useActionForm<Values extends FieldValues, Result>({ schema, action, defaultValues, draft: kept, onDone }: ActionFormParts<Values, Result>) {
  const form = useForm<Values>({ resolver: zodResolver(schema as never) as never, defaultValues, shouldFocusError: false, reValidateMode: "onSubmit" });
  const draft = useSavedDraft(form, kept);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [isSending, setSending] = useState(false);
  const [tries, setTries] = useState(0);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      forgetOnChange(form, () => {
        setProblem((said) => (said?.kind === "invalid" && said.code === undefined ? null : said));
      }),
    [form],
  );
  useEffect(() => {
    if (tries > 0) summary.current?.focus();
  }, [tries]);

  async function send(): Promise<void> {
    setSending(true);
    try {
      // The server parses for itself: it gets what was typed.
      const answer = await action(form.getValues());
      if (answer.ok) {
        setProblem(null);
        await draft.finish();
        await onDone(answer.result, form);
        // What is put into the form when it is done is no draft.
        return await draft.finish();
      }
      for (const [field, code] of Object.entries(answer.fields ?? {})) form.setError(field as Path<Values>, { type: "server", message: code });
      setProblem(answer);
    } catch {
      setProblem({ kind: "unreachable" });
    } finally {
      setSending(false);
    }
    setTries((count) => count + 1);
  }

  const submit = form.handleSubmit(send, () => {
    setProblem({ kind: "invalid" });
    setTries((count) => count + 1);
  });
  return { form, draft, problem, summary, isSending, submit };
}
