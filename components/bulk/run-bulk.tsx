"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { Action } from "@/lib/action-answer";
import type { BulkDeed } from "@/lib/bulk/schema";
import { localizedPath } from "@/lib/i18n/localized-path";

interface RunBulkProps {
  input: BulkDeed & { bulkId: string; records: readonly { id: string; lockVersion: number }[] };
  run: Action<{ bulkId: string }>;
}

/** Does what the preview says, and leads to what came of it. */
export function RunBulk({ input, run }: RunBulkProps) {
  const router = useRouter();
  const locale = useLocale();
  const t = useTranslations("desk.bulk");
  const [note, setNote] = useState("");
  const noteId = useId();
  const asks = input.action === "send_to_review";
  return (
    <div className="mt-6 flex max-w-[36rem] flex-col gap-4">
      {asks ? (
        <div className="flex flex-col gap-1">
          <label htmlFor={noteId} className="label">
            {t("note")}
          </label>
          <textarea id={noteId} rows={2} dir="auto" spellCheck={false} value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
      ) : null}
      <ActionButton action={run} input={asks ? { ...input, note } : input} onDone={({ bulkId }) => router.push(localizedPath(locale, `/desk/bulk/${bulkId}`))}>
        {t("run", { count: input.records.length })}
      </ActionButton>
    </div>
  );
}
