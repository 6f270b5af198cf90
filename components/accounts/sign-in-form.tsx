"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Notice } from "@/components/ui/notice";
import type { Action, ActionAnswer } from "@/lib/action-answer";
import { signInSchema } from "@/lib/users/schema";
import { secondsToWait } from "@/lib/users/sign-in-wait";

interface SignInFormProps {
  /** Says where signing in goes on, or null when the browser has kept no session. */
  findNext: Action<{ path: string | null }>;
  /** Where somebody wanted to go, without the language. */
  to: string;
  locale: string;
}

/** Address and password; what follows is decided by the server. */
export function SignInForm({ findNext, to, locale }: SignInFormProps) {
  const t = useTranslations("desk.signIn");
  const isSecure = useSyncExternalStore(neverChanges, () => window.isSecureContext, () => true);
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: signInSchema,
    action: (given) => trySigningIn(given as { email: string; password: string }, () => findNext({ to, locale })),
    defaultValues: { email: "", password: "" },
    draft: null,
    onDone: ({ path }) => window.location.assign(path),
  });
  const { errors } = form.formState;
  return (
    <LiveForm submit={submit} draft={draft} className="flex flex-col gap-5">
      {isSecure ? null : <Notice>{t("notSecure")}</Notice>}
      {problem?.code === "notKept" ? <Notice>{t("notKept")}</Notice> : <ErrorSummary at={summary} problem={problem} errors={errors} form="sign-in" />}
      <TextField form="sign-in" label={t("email")} registered={form.register("email")} error={errors.email} type="email" autoComplete="username" dir="ltr" />
      <TextField form="sign-in" label={t("password")} registered={form.register("password")} error={errors.password} type="password" autoComplete="current-password" />
      <SubmitButton isSending={isSending}>{t("submit")}</SubmitButton>
    </LiveForm>
  );
}

const neverChanges = () => () => undefined;

/** Signs in by next-auth's POST and asks how far that has led. */
async function trySigningIn(given: { email: string; password: string }, findNext: () => Promise<ActionAnswer<{ path: string | null }>>): Promise<ActionAnswer<{ path: string }>> {
  const answer = await signIn("credentials", { ...given, redirect: false });
  if (answer === undefined) throw new Error("There was no answer.");
  const seconds = secondsToWait(answer.error);
  if (seconds !== null) return { ok: false, kind: "invalid", code: "wait", values: { seconds } };
  // Whatever went wrong at the server itself, it was not the password.
  if (answer.error && answer.error !== "CredentialsSignin") throw new Error(answer.error);
  if (!answer.ok) return { ok: false, kind: "invalid", code: "refused" };
  const next = await findNext();
  if (!next.ok) return next;
  return next.result.path === null ? { ok: false, kind: "invalid", code: "notKept" } : { ok: true, result: { path: next.result.path } };
}
