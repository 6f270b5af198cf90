"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { useProblemText } from "./problem-text";
import type { SavedDraft } from "./use-saved-draft";

/** What has become of what was typed, a way to discard what was put back, and who else is typing here. */
export function DraftLine({ draft }: { draft: SavedDraft }) {
  const t = useTranslations("desk.draft");
  const problems = useProblemText();
  const { state, restoredFrom, editors } = draft;
  return (
    <div className="flex flex-col gap-1 font-ui text-[0.875rem] text-soft">
      {restoredFrom ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {t("restored")} <Moment at={restoredFrom} />
          </span>
          <button type="button" onClick={() => void draft.discard()}>
            {t("discard")}
          </button>
        </p>
      ) : null}
      {editors.length > 0 ? <p className="font-semibold">{t("others", { names: editors.map(({ name }) => `\u2068${name}\u2069`).join(", "), count: editors.length })}</p> : null}
      <p role="status">
        {state.kind === "kept" ? t("kept", { time: clockTime(state.at) }) : null}
        {state.kind === "failed" ? t("notKept", { problem: problems.of(state.problem) }) : null}
      </p>
    </div>
  );
}

/** The time on the clock of whoever is typing. */
const clockTime = (at: Date) => [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
