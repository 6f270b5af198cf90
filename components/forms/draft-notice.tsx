"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import type { SavedDraft } from "./use-saved-draft";

/** Above a form: that what was typed earlier is here again, with a way to discard it, and who else is typing here. */
export function DraftNotice({ draft: { restoredFrom, editors, discard } }: { draft: SavedDraft }) {
  const t = useTranslations("desk.draft");
  if (!restoredFrom && editors.length === 0) return null;
  return (
    <div className="mb-2 flex flex-col gap-2 border-s-2 border-strong bg-leaf px-4 py-3 font-ui text-[0.9375rem]">
      {restoredFrom ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {t("restored")} <Moment at={restoredFrom} />
          </span>
          <button type="button" onClick={() => void discard()}>
            {t("discard")}
          </button>
        </p>
      ) : null}
      {editors.length > 0 ? <p className="font-semibold">{t("others", { names: editors.map(({ name }) => `\u2068${name}\u2069`).join(", "), count: editors.length })}</p> : null}
    </div>
  );
}
