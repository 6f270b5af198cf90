"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Action } from "@/lib/action-answer";
import { useProblemText } from "./problem-text";
import type { FormProblem } from "./problem-text";
import { useIsLive } from "./use-is-live";

interface ActionButtonProps<Result> {
  action: Action<Result>;
  /** What the action is given. */
  input: unknown;
  /** What a screen reader says, where the words on the button need the row that they stand in. */
  label?: string;
  onDone: (result: Result) => void;
  children: ReactNode;
}

/** A change that needs nothing typed. What went wrong is said beside it. */
export function ActionButton<Result>({ action, input, label, onDone, children }: ActionButtonProps<Result>) {
  const router = useRouter();
  const isLive = useIsLive();
  const text = useProblemText();
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [isSending, setSending] = useState(false);
  async function press(): Promise<void> {
    if (isSending) return;
    setSending(true);
    try {
      const answer = await action(input);
      setProblem(answer.ok ? null : answer);
      if (answer.ok) onDone(answer.result);
      // What was refused may have changed meanwhile: the page is read again.
      else router.refresh();
    } catch {
      setProblem({ kind: "unreachable" });
    } finally {
      setSending(false);
    }
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="button" aria-label={label} disabled={!isLive} aria-disabled={isSending} onClick={() => void press()}>
        {children}
      </button>
      <span role="alert" className="font-ui text-[0.875rem] font-semibold">
        {problem ? text.of(problem) : null}
      </span>
    </span>
  );
}
