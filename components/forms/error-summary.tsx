"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import type { FieldErrors } from "react-hook-form";
import { useProblemText } from "./problem-text";
import type { FormProblem } from "./problem-text";

interface ErrorSummaryProps {
  /** Takes the focus after a try that failed. */
  at: RefObject<HTMLDivElement | null>;
  problem: FormProblem | null;
  errors: FieldErrors;
  /** The controls' ids begin with it. */
  form: string;
  /** Where somebody who was signed out can sign in again. */
  signInPath?: string;
}

/** What is wrong with a form, in one place, with a way to each field. */
export function ErrorSummary({ at, problem, errors, form, signInPath }: ErrorSummaryProps) {
  const t = useTranslations("desk");
  const text = useProblemText();
  const fields = problemsIn(errors);
  if (problem === null) return null;
  const heading = fields.length > 0 ? t("form.summary", { count: fields.length }) : text.of(problem);
  return (
    <div ref={at} tabIndex={-1} role="alert" className="mb-6 border-s-2 border-strong bg-mark px-4 py-3 font-ui text-[0.9375rem]">
      <p className="font-semibold">{heading}</p>
      {fields.length > 0 ? (
        <ul className="mt-1">
          {fields.map(([name, code]) => (
            <li key={name}>
              <a href={`#${form}-${name}`}>{text.ofField(code, problem.values)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {problem.kind === "signed_out" && signInPath ? (
        <p className="mt-1">
          <a href={signInPath} target="_blank" rel="noopener">
            {t("problems.signInAgain")}
          </a>
        </p>
      ) : null}
    </div>
  );
}

/** The fields that are wrong, those in parts and lists of the form by their path. */
function problemsIn(errors: object, path = ""): (readonly [field: string, code: string])[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== "object" || error === null || name === "ref") return [];
    const own = "message" in error && typeof error.message === "string" && error.message !== "" ? [[path + name, error.message] as const] : [];
    return own.length > 0 ? own : problemsIn(error, `${path}${name}.`);
  });
}
