"use client";

import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/desk/record-form";
import type { SavedRecord } from "@/components/desk/record-form";
import type { FormPart } from "@/components/forms/form-part";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import { changeRequestSchema, logRequestSchema } from "@/lib/requests/schema";
import type { RequestValues } from "@/lib/requests/schema";
import { requestAskers, requestChannels, requestKinds } from "@/lib/requests/vocabulary";
import { RequestAbout } from "./request-about";
import { useRequestLabels } from "./use-request-labels";

interface RequestFormProps {
  /** The request on file; without it a new one with `newId` is made. */
  record?: { id: string; lockVersion: number; values: RequestValues };
  newId: string;
  /** What a new one begins with. */
  begin?: Partial<RequestValues>;
  save: Action<SavedRecord>;
  lookUp: LookUp;
  draft: DraftParts;
}

const NOTHING: RequestValues = { kind: "", channel: "", asker: "", contact: "", asked: "", receivedOn: "", numbers: [], picks: [] };

/** Everything that is asked of a request that has arrived. */
export function RequestForm({ record, newId, begin = {}, save, lookUp, draft }: RequestFormProps) {
  const { labels, say } = useRequestLabels();
  return (
    <RecordForm
      name="request" path="/desk/requests" record={record} newId={newId} empty={{ ...NOTHING, ...begin }} schema={record ? changeRequestSchema : logRequestSchema} save={save} draft={draft}
      sealed={{ contact: "" }} labels={labels} say={say}
    >
      {(part) => <Fields part={part} lookUp={lookUp} />}
    </RecordForm>
  );
}

function Fields({ part, lookUp }: { part: FormPart<RequestValues>; lookUp: LookUp }) {
  const t = useTranslations("desk.requests");
  const terms = useTerms();
  const field = (name: keyof RequestValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  return (
    <>
      <SelectField {...field("kind")} label={t("kind")} options={terms("requestKinds", requestKinds)} />
      <TextAreaField {...field("asked")} label={t("asked")} hint={t("askedHint")} rows={6} />
      <RequestAbout part={part} lookUp={lookUp} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField {...field("channel")} label={t("channel")} options={terms("requestChannels", requestChannels)} />
        <TextField {...field("receivedOn")} label={t("receivedOn")} type="date" dir="ltr" />
      </div>
      <SelectField {...field("asker")} label={t("asker")} options={terms("requestAskers", requestAskers)} />
      <TextAreaField {...field("contact")} label={t("contact")} hint={t("contactHint")} rows={2} />
    </>
  );
}
