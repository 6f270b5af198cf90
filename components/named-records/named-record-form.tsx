"use client";

import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/desk/record-form";
import type { SavedRecord } from "@/components/desk/record-form";
import type { FormPart } from "@/components/forms/form-part";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import type { FoundRecord } from "@/lib/desk/named-record-queries";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import { placeResolutions } from "@/lib/places/vocabulary";
import { NameFields } from "./name-fields";
import { namedKinds } from "./named-record-kinds";
import type { NamedKind, NamedValues } from "./named-record-kinds";
import { useNamedLabels } from "./use-named-labels";

/** What the form of a place, facility or organisation can do. */
export interface NamedActions {
  save: Action<SavedRecord>;
  lookUp: LookUp;
}

interface NamedRecordFormProps {
  kind: NamedKind;
  /** The record on file; without it a new one with `newId` is made. */
  record?: FoundRecord<NamedValues>;
  newId: string;
  actions: NamedActions;
  draft: DraftParts;
}

/** Everything that is asked of a place, facility or organisation. */
export function NamedRecordForm({ kind, record, newId, actions, draft }: NamedRecordFormProps) {
  const { path, create, change, own } = namedKinds[kind];
  const { labels, say } = useNamedLabels(kind);
  // The first name's id is made from the record's, so that server and browser say the same.
  const empty: NamedValues = { names: [{ id: newId, text: "", language: "", script: "" }], kind: "", ...own, visibility: "restricted", internalNote: "" };
  return (
    <RecordForm
      name={kind} path={path} record={record} newId={newId} empty={empty} schema={record ? change : create} save={actions.save} draft={draft} labels={labels} say={say}
    >
      {(part) => <Fields part={part} kind={kind} lookUp={actions.lookUp} />}
    </RecordForm>
  );
}

function Fields({ part, kind, lookUp }: { part: FormPart<NamedValues>; kind: NamedKind; lookUp: LookUp }) {
  const t = useTranslations("desk.records");
  const terms = useTerms();
  const { vocabulary, kinds, within, own } = namedKinds[kind];
  const field = (name: keyof NamedValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  return (
    <>
      <NameFields part={part} />
      <SelectField {...field("kind")} label={t("kind")} options={terms(vocabulary, kinds)} />
      <PickRecord
        id={`${part.form}-${within}`} kind="place" label={t(within)} value={part.value(within) ?? null} onChange={(picked) => part.set(within, picked)}
        lookUp={lookUp} error={part.error(within)}
      />
      {"resolution" in own ? (
        <SelectField {...field("resolution")} label={t("resolution")} hint={t("resolutionHint")} hasDefault options={terms("placeResolutions", placeResolutions)} />
      ) : null}
      {"description" in own ? <TextAreaField {...field("description")} label={t("description")} hint={t("descriptionHint")} /> : null}
      {"url" in own ? <TextField {...field("url")} label={t("url")} type="url" dir="ltr" /> : null}
      <TextAreaField {...field("internalNote")} label={t("internalNote")} hint={t("internalNoteHint")} />
      <SelectField {...field("visibility")} label={t("visibility")} hint={t("visibilityHint")} hasDefault options={terms("visibilities", openVisibilities)} />
    </>
  );
}
