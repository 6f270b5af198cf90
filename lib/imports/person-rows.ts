import { dateColumns, dayOrNull } from "./date-columns";
import type { RowContext } from "./import-rows";
import { importedAnchor, importedId } from "./record-ids";
import { subjectId, subjectOf } from "./record-rows";
import type { ImportRecordOf } from "./schema";

/** Rows of a person: protection, consents, summaries, identifiers and lists. */
export function addPerson(context: RowContext, person: ImportRecordOf<"person">): void {
  const { collection, userId, rows } = context;
  const personId = subjectId(collection, "person", person.key);
  const { roles, label = null, minor, atRisk, sealedIdentity, neverPublish, internalNote = null } = person;
  rows.person.push({
    id: personId, roles, label, minor, atRisk, sealedIdentity, neverPublish, internalNote,
    // A minor's name is withheld whatever the file says.
    nameWithheld: person.nameWithheld || minor,
    lastAuthorId: userId,
  });
  for (const { key, use, basis, scope = null, proof = null, proofSource, given, expiresOn, withdrawnOn } of person.consents) {
    rows.consent.push({
      id: importedId(personId, "consent", key), personId, use, basis, scope, proof,
      proofSourceId: subjectOf(context, "source", proofSource),
      ...dateColumns("given", given),
      expiresOn: dayOrNull(expiresOn),
      withdrawnAt: dayOrNull(withdrawnOn),
      recordedById: userId,
    });
  }
  for (const summary of person.summaries) rows.personSummary.push({ personId, ...summary });
  for (const { database, identifier, url = null, label: text = null, note = null, visibility } of person.identifiers) {
    const id = importedId(personId, "identifier", database, identifier);
    rows.externalIdentifier.push({ id, personId, database, identifier, url, label: text, note, visibility });
  }
  for (const list of person.lists) rows.listMember.push({ personId, listId: subjectId(collection, "list", list) });
}

/** Rows of a testimony with witnesses, translations and accounts. */
export function addTestimony(context: RowContext, testimony: ImportRecordOf<"testimony">): void {
  const { collection, rows } = context;
  const testimonyId = subjectId(collection, "testimony", testimony.key);
  const { form, languages, originalText = null, originalLanguage = null, contentNote = null } = testimony;
  const { visibility, internalNote = null } = testimony;
  rows.testimony.push({
    id: testimonyId, form, languages, originalText, originalLanguage, contentNote, visibility, internalNote,
    reportedBySourceId: subjectOf(context, "source", testimony.reportedBy),
    ...dateColumns("date", testimony.date),
    placeId: subjectOf(context, "place", testimony.place),
    lastAuthorId: context.userId,
  });
  testimony.witnesses.forEach((witness, position) => {
    rows.testimonyWitness.push({
      id: importedId(testimonyId, "witness", String(position)), testimonyId,
      personId: subjectOf(context, "person", witness.person),
      description: witness.description ?? null, position,
    });
  });
  for (const { translator = null, ...translation } of testimony.translations) {
    rows.translation.push({ testimonyId, ...translation, translator });
  }
  for (const { victim, ...account } of testimony.accounts) {
    const path = [collection, "testimony", testimony.key, "account", victim];
    rows.account.push({
      id: importedId(...path), anchor: importedAnchor("a", ...path),
      testimonyId, victimId: subjectId(collection, "person", victim), ...sectionsOf(account),
    });
  }
}

type AccountSections = Omit<ImportRecordOf<"testimony">["accounts"][number], "victim">;

/** Every column by name, so that a section that the file no longer has becomes empty. */
function sectionsOf(account: AccountSections) {
  return {
    witnessRelation: account.witnessRelation ?? null,
    witnessIsVictim: account.witnessIsVictim,
    witnessRelationWords: account.witnessRelationWords ?? null,
    witnessIsEyewitness: account.witnessIsEyewitness ?? false,
    language: account.language,
    aboutVictim: account.aboutVictim ?? null,
    victimLocation: account.victimLocation ?? null,
    whenDetained: account.whenDetained ?? null,
    reason: account.reason ?? null,
    victimStatus: account.victimStatus ?? null,
    howLearned: account.howLearned ?? null,
    additionalInformation: account.additionalInformation ?? null,
    contentNote: account.contentNote ?? null,
    visibility: account.visibility,
  };
}
