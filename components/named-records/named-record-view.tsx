"use client";

import { RecordHead } from "@/components/desk/record-head";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { FoundRecord } from "@/lib/desk/named-record-queries";
import { NamedRecordForm } from "./named-record-form";
import type { NamedActions } from "./named-record-form";
import type { NamedKind, NamedValues } from "./named-record-kinds";
import { useNamedLabels } from "./use-named-labels";

interface NamedRecordViewProps {
  kind: NamedKind;
  record: FoundRecord<NamedValues>;
  actions: NamedActions;
  draft: DraftParts;
}

/** A place, facility or organisation on file. */
export function NamedRecordView({ kind, record, actions, draft }: NamedRecordViewProps) {
  const { labels, say } = useNamedLabels(kind);
  const [first] = record.values.names;
  return (
    <RecordHead kind={kind} record={record} title={first ?? { text: "…", language: null }} labels={labels} say={say}>
      <NamedRecordForm kind={kind} record={record} newId={record.id} actions={actions} draft={draft} />
    </RecordHead>
  );
}
