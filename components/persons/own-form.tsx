"use client";

import { useTranslations } from "next-intl";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { Action } from "@/lib/action-answer";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import { changePersonSchema } from "@/lib/persons/schema";
import type { PersonValues } from "@/lib/persons/schema";
import { PersonFields } from "./person-fields";
import { PersonPartForm } from "./person-part-form";
import { usePersonLabels } from "./use-person-labels";

interface OwnFormProps {
  person: Pick<FoundPerson, "id" | "lockVersion" | "values">;
  action: Action<{ lockVersion: number }>;
  backTo: string;
  draft: DraftParts;
}

/** The roles of a person on file, and how they are protected. */
export function OwnForm({ person, action, backTo, draft }: OwnFormProps) {
  const t = useTranslations("desk.persons");
  return (
    <PersonPartForm<PersonValues> title={t("changeOwn")} person={person} values={person.values} schema={changePersonSchema} action={action} backTo={backTo} draft={draft} {...usePersonLabels()}>
      {(part) => <PersonFields part={part} />}
    </PersonPartForm>
  );
}
