"use client";

import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/desk/record-form";
import type { SavedRecord } from "@/components/desk/record-form";
import { TextField } from "@/components/forms/text-field";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { Action } from "@/lib/action-answer";
import type { FoundSource, SourceRow } from "@/lib/sources/curator-queries";
import { changeSourceSchema, createSourceSchema } from "@/lib/sources/schema";
import { emptySource } from "@/lib/sources/source-values";
import { SameAddress } from "./same-address";
import { SourceFields } from "./source-fields";
import { useSourceLabels } from "./use-source-labels";

/** What the form of a source can do. */
export interface SourceActions {
  save: Action<SavedRecord>;
  findByUrl: Action<SourceRow[]>;
}

interface SourceFormProps {
  /** The source on file; without it a new one with `newId` is made. */
  source?: FoundSource;
  newId: string;
  actions: SourceActions;
  draft: DraftParts;
}

/** Everything that is asked of a source, for a new one and for one on file. */
export function SourceForm({ source, newId, actions, draft }: SourceFormProps) {
  const t = useTranslations("desk.sources");
  const { labels, say } = useSourceLabels();
  return (
    <RecordForm
      name="source" path="/desk/sources" record={source} newId={newId} empty={emptySource} schema={source ? changeSourceSchema : createSourceSchema}
      save={actions.save} draft={draft} labels={labels} say={say}
    >
      {(part) => (
        <>
          <TextField form="source" label={t("url")} hint={t("urlHint")} registered={part.register("url")} error={part.error("url")} type="url" dir="ltr" />
          <SameAddress url={part.value("url")} findByUrl={actions.findByUrl} exceptId={source?.id} />
          <SourceFields part={part} />
        </>
      )}
    </RecordForm>
  );
}
