import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { ImagesSection } from "@/components/images/images-section";
import { PersonView } from "@/components/persons/person-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { listEditors, listOwnDrafts } from "@/lib/drafts/curator-queries";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findPersonImages } from "@/lib/images/curator-queries";
import { findPerson } from "@/lib/persons/curator-queries";
import { draftOf, parsePersonEditor } from "@/lib/persons/person-editor";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { ReviewOfRecord } from "@/app/[locale]/desk/review/review-of-record";
import { ConsentsOfPerson } from "@/app/[locale]/desk/persons/consents/consents-of-person";
import { SealedOfPerson } from "@/app/[locale]/desk/persons/sealed/sealed-of-person";
import * as actions from "@/app/[locale]/desk/persons/actions";

interface PersonProps {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: PersonProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.persons.one };
}

/** One person on file: every claim, and the editor that the address asks for. */
export default async function PersonPage({ params, searchParams }: PersonProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/persons/${id}` : "/desk/persons");
  if (id === null) notFound();
  const person = await orNotFound(findPerson(curator, id));
  const query = await searchParams;
  const editor = person.mayChange ? parsePersonEditor(query, person.facts) : null;
  const open = editor && draftOf(editor, id);
  const subjects = [id, ...person.facts.map((fact) => fact.id)];
  const [frame, draft, editors, drafts, images] = await Promise.all([
    deskFrame(curator),
    open ? draftParts(curator, open.form, open.subjectId) : null,
    listEditors(curator, subjects),
    listOwnDrafts(curator, subjects),
    findPersonImages(curator, id),
  ]);
  const { changePerson, changeSummaries, changeIdentifiers, dismissDuplicate, findSimilar, addFact, changeFact, chooseShown, rejectFact, restoreFact, changeVisibility, openFacts } = actions;
  return (
    <DeskPage frame={frame} path={`/desk/persons/${id}`}>
      <PersonView
        person={person}
        editor={editor}
        newId={randomUUID()}
        actions={{ changePerson, changeSummaries, changeIdentifiers, dismissDuplicate, findSimilar, addFact, changeFact, chooseShown, rejectFact, restoreFact, changeVisibility, openFacts, lookUp }}
        draft={draft}
        editors={editors}
        drafts={drafts.filter(({ form, subjectId }) => form !== open?.form || subjectId !== open.subjectId)}
      />
      <ConsentsOfPerson curator={curator} person={person} query={query} />
      <ImagesSection found={images} />
      <SealedOfPerson curator={curator} person={person} />
      <ReviewOfRecord curator={curator} kind="entry" record={person} />
    </DeskPage>
  );
}
