"use client";

import { useTranslations } from "next-intl";
import { useProblemText } from "./problem-text";
import type { SavedDraft } from "./use-saved-draft";

/** Below a form: what has become of what was typed. */
export function DraftLine({ draft: { state } }: { draft: SavedDraft }) {
  const t = useTranslations("desk.draft");
  const problems = useProblemText();
  return (
    <p role="status" className="font-ui text-[0.875rem] text-soft">
      {state.kind === "kept" ? t("kept", { time: clockTime(state.at) }) : null}
      {state.kind === "failed" ? t("notKept", { problem: problems.of(state.problem) }) : null}
    </p>
  );
}

/** The time on the clock of whoever is typing. */
const clockTime = (at: Date) => [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
