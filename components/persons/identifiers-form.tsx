"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import { changeIdentifiersSchema } from "@/lib/persons/schema";
import type { IdentifierValues } from "@/lib/persons/schema";
import { PersonPartForm } from "./person-part-form";

interface IdentifiersFormProps {
  person: Pick<FoundPerson, "id" | "lockVersion" | "identifiers">;
  action: Action<{ lockVersion: number }>;
  backTo: string;
  draft: DraftParts;
}

/** The numbers that other databases give the same person. */
export function IdentifiersForm({ person, action, backTo, draft }: IdentifiersFormProps) {
  const t = useTranslations("desk.persons");
  const terms = useTerms();
  const say = (_: string, value: unknown) => (value as IdentifierValues[]).map(({ database, identifier }) => `${database}: ${identifier}`).join("\n") || null;
  return (
    <PersonPartForm<{ identifiers: IdentifierValues[] }>
      title={t("changeIdentifiers")}
      person={person}
      values={{ identifiers: person.identifiers }}
      schema={changeIdentifiersSchema}
      action={action}
      backTo={backTo}
      draft={draft}
      labels={{ identifiers: t("identifiers") }}
      say={say}
    >
      {(part) => {
        const identifiers = part.value("identifiers");
        return (
          <>
            {identifiers.map((one, index) => {
              const own = part.part<IdentifierValues>(`identifiers.${index}`);
              const field = (name: keyof IdentifierValues) => ({ form: part.form, registered: own.register(name), error: own.error(name) });
              return (
                <div key={one.id} className="flex flex-col gap-3 border-s border-rule ps-4">
                  <div className="grid gap-3 sm:grid-cols-2">
                    <TextField {...field("database")} label={t("database")} />
                    <TextField {...field("identifier")} label={t("identifier")} />
                    <TextField {...field("url")} label={t("address")} type="url" dir="ltr" />
                    <TextField {...field("label")} label={t("identifierLabel")} />
                    <TextField {...field("note")} label={t("note")} />
                    <SelectField {...field("visibility")} label={t("visibility")} options={terms("visibilities", openVisibilities)} hasDefault />
                  </div>
                  <button type="button" className="self-start" onClick={() => part.set("identifiers", identifiers.filter((_, at) => at !== index))}>
                    {t("remove")}
                  </button>
                </div>
              );
            })}
            <button
              type="button"
              className="self-start"
              onClick={() => part.set("identifiers", [...identifiers, { id: crypto.randomUUID(), database: "", identifier: "", url: "", label: "", note: "", visibility: "restricted" }])}
            >
              {t("addIdentifier")}
            </button>
          </>
        );
      }}
    </PersonPartForm>
  );
}
