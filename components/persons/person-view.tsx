import { useLocale, useTranslations } from "next-intl";
import type { DecisionActions } from "@/components/fact-forms/decision-form";
import type { FactActions } from "@/components/fact-forms/fact-form";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { PageHeading } from "@/components/ui/page-heading";
import type { Action } from "@/lib/action-answer";
import type { Editor } from "@/lib/drafts/curator-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import type { PersonEditor } from "@/lib/persons/person-editor";
import { FactEditor } from "./fact-editor";
import { FactSections } from "./fact-sections";
import { IdentifiersForm } from "./identifiers-form";
import { OpenFacts } from "./open-facts";
import { OwnForm } from "./own-form";
import { PersonContents } from "./person-contents";
import { PersonOwn } from "./person-own";
import { PersonRecords } from "./person-records";
import { PersonStatus } from "./person-status";
import { SimilarPersons } from "./similar-persons";
import type { SimilarActions } from "./similar-persons";
import { SummariesForm } from "./summaries-form";

/** Everything that can be done on a person's page. */
export interface PersonActions extends SimilarActions, FactActions, DecisionActions {
  changePerson: Action<{ lockVersion: number }>;
  changeSummaries: Action<{ lockVersion: number }>;
  changeIdentifiers: Action<{ lockVersion: number }>;
  openFacts: Action<void>;
}

interface PersonViewProps {
  person: FoundPerson;
  editor: PersonEditor | null;
  /** The id that a claim that is added gets. */
  newId: string;
  actions: PersonActions;
  draft: DraftParts | null;
  editors: readonly Editor[];
  drafts: readonly { form: string; subjectId: string; keptAt: Date }[];
}

/** A person on file with everything that is said of them; one editor is open at a time. */
export function PersonView({ person, editor, newId, actions, draft, editors, drafts }: PersonViewProps) {
  const path = localizedPath(useLocale(), `/desk/persons/${person.id}`);
  const t = useTranslations("desk.persons");
  const { findSimilar, dismissDuplicate, changePerson, changeSummaries, changeIdentifiers, openFacts, ...ofFacts } = actions;
  const similar = { findSimilar, dismissDuplicate };
  const parts = draft ? { backTo: path, draft } : null;
  const isOfFact = editor !== null && (editor.edit === "add" || "fact" in editor);
  const atTheDesk = person.mayChange ? person.facts.filter((fact) => fact.visibility === "restricted" && fact.standing !== "rejected") : [];
  const kind = editor === null ? null : editor.edit === "add" ? editor.type : "fact" in editor ? editor.fact.kind : null;
  return (
    <>
      <PageHeading>{person.title}</PageHeading>
      <PersonStatus person={person} path={path} editors={editors} drafts={drafts} />
      <PersonContents />
      {editor?.edit === "similar" ? (
        <div id="similar" className="mb-6">
          <h2 className="mb-2 font-semibold">{t("findSimilar")}</h2>
          <SimilarPersons text={person.title} exceptId={person.id} actions={similar} none={t("noneSimilar")} />
        </div>
      ) : null}
      <FactSections
        person={person}
        path={path}
        editor={editor}
        form={
          isOfFact ? (
            <FactEditor
              key={editor.edit + ("fact" in editor ? editor.fact.id : editor.type)}
              editor={editor}
              personId={person.id}
              newId={newId}
              facts={person.facts.filter((fact) => fact.kind === kind)}
              backTo={path}
              actions={ofFacts}
              similar={similar}
              draft={draft}
            />
          ) : null
        }
      />
      {atTheDesk.length > 0 ? <OpenFacts key={person.lockVersion} facts={atTheDesk} openFacts={openFacts} /> : null}
      <PersonOwn
        person={person}
        path={path}
        editor={editor}
        form={
          parts === null ? null : editor?.edit === "own" ? (
            <OwnForm person={person} action={changePerson} {...parts} />
          ) : editor?.edit === "summaries" ? (
            <SummariesForm person={person} action={changeSummaries} {...parts} />
          ) : (
            <IdentifiersForm person={person} action={changeIdentifiers} {...parts} />
          )
        }
      />
      <PersonRecords person={person} />
    </>
  );
}
