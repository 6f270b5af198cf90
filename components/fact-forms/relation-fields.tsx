"use client";

import { useTranslations } from "next-intl";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useTerms } from "@/components/forms/use-terms";
import { relationKinds } from "@/lib/facts/vocabulary";
import type { FactPart } from "./fact-part";

/** What is asked of a relation: who the other person is, and what they are of this one. */
export function RelationFields({ part, lookUp }: { part: FactPart; lookUp: LookUp }) {
  const t = useTranslations("desk.facts");
  const terms = useTerms();
  const field = (name: "kind" | "words") => ({ form: part.form, label: t(`fields.${name}`), registered: part.register(name), error: part.error(name) });
  return (
    <>
      <PickRecord id={`${part.form}-person`} kind="person" label={t("fields.person")} value={part.value("person")} onChange={(record) => part.set("person", record)} lookUp={lookUp} error={part.error("person")} />
      <SelectField {...field("kind")} label={t("relationKind")} options={terms("relationKinds", relationKinds)} />
      <TextField {...field("words")} hint={t("relationWordsHint")} />
    </>
  );
}
