"use client";

import { RecordHead } from "@/components/desk/record-head";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { FoundSource } from "@/lib/sources/curator-queries";
import { SourceForm } from "./source-form";
import type { SourceActions } from "./source-form";
import { useSourceLabels } from "./use-source-labels";

/** A source on file: where readers see it, and its form for those who may change it. */
export function SourceView({ source, actions, draft }: { source: FoundSource; actions: SourceActions; draft: DraftParts }) {
  const { labels, say } = useSourceLabels();
  const { title, titleLanguage } = source.values;
  return (
    <RecordHead kind="source" record={source} title={{ text: title, language: titleLanguage }} labels={labels} say={say}>
      <SourceForm source={source} newId={source.id} actions={actions} draft={draft} />
    </RecordHead>
  );
}
