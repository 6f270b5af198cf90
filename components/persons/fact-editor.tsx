"use client";

import { useTranslations } from "next-intl";
import { DecisionForm } from "@/components/fact-forms/decision-form";
import type { DecisionActions } from "@/components/fact-forms/decision-form";
import { FactForm } from "@/components/fact-forms/fact-form";
import type { FactActions } from "@/components/fact-forms/fact-form";
import { useFactLabels } from "@/components/fact-forms/use-fact-labels";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { emptyFact } from "@/lib/facts/empty-fact";
import type { FactFormValues } from "@/lib/facts/empty-fact";
import type { PersonEditor } from "@/lib/persons/person-editor";
import type { DeskFact } from "@/lib/persons/person-parts-queries";
import { factHeading, isSameThing } from "./fact-heading";
import type { SimilarActions } from "./similar-persons";

interface FactEditorProps {
  editor: Extract<PersonEditor, { edit: "add" } | { fact: DeskFact }>;
  personId: string;
  newId: string;
  /** The claims of the same kind. */
  facts: readonly DeskFact[];
  backTo: string;
  actions: FactActions & DecisionActions;
  similar: SimilarActions;
  draft: DraftParts | null;
}

/** The editor that is open on a claim, or for a new one. */
export function FactEditor({ editor, personId, newId, facts, backTo, actions, similar, draft }: FactEditorProps) {
  const t = useTranslations("desk.facts");
  const { say } = useFactLabels(editor.edit === "add" ? editor.type : editor.fact.kind);
  if (editor.edit === "add") {
    const { type, beside } = editor;
    const values = { ...emptyFact(type), ...(beside ? { kind: beside.values["kind"] as string, standing: "alternative" } : {}) } as unknown as FactFormValues;
    return draft ? <FactForm personId={personId} fact={{ id: newId, lockVersion: null, values }} backTo={backTo} actions={actions} similar={similar} draft={draft} /> : null;
  }
  const { edit, fact } = editor;
  if (edit === "change") {
    const values = fact.values as unknown as FactFormValues;
    return draft ? <FactForm personId={personId} fact={{ ...fact, values }} backTo={backTo} actions={actions} similar={similar} draft={draft} /> : null;
  }
  const others = facts
    .filter((one) => one.id !== fact.id && one.standing === "shown")
    .map((one) => ({ id: one.id, lockVersion: one.lockVersion, heading: factHeading(one, say) || t("undated"), isSameThing: isSameThing(fact, one) }));
  return <DecisionForm decision={edit} fact={fact} others={others} backTo={backTo} actions={actions} />;
}
