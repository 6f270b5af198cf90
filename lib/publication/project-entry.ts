import { accountSections } from "@/lib/testimonies/vocabulary";
import { titleName } from "./assessment";
import type { LiveEvidenceTestimony, LivePerson } from "./live-selects";
import { witnessName } from "./mentioned-name";
import { projectFact, projectInverseRelation } from "./project-fact";
import type { ProjectedFact } from "./project-fact";
import { recordProblem, refOfKind } from "./projection";
import type { Projected, ProjectionContext } from "./projection";
import type { PublicUnit } from "./public-record";
import { evidenceKeys, OWN_WORDS, witnessOf } from "./published-evidence";
import { projectImage } from "./project-image";
import { recordKey } from "./record-key";
import { shownStatus } from "./status-rule";
import { evidenceTier } from "./tier-rule";
import type { Evidence } from "./tier-rule";

/**
 * Projects a victim, with the persons that were merged into them, to the units of an entry: visibility,
 * withheld names, risk and consent are applied here and nowhere else.
 */
export function projectEntry(persons: readonly [LivePerson, ...LivePerson[]], context: ProjectionContext): Projected {
  const [person] = persons;
  const own = new Set(persons.map((one) => one.id));
  const subject = {
    nameHidden: persons.some((one) => one.nameWithheld || one.minor || one.sealedIdentity),
    hasName: persons.some((one) => one.facts.some((fact) => fact.name !== null)),
    atRisk: persons.some((one) => one.atRisk),
  };
  const projected: ProjectedFact[] = persons.flatMap((one) => [
    ...one.facts
      .filter((fact) => !(fact.relation && own.has(fact.relation.otherPersonId)))
      .map((fact) => projectFact(fact, subject, context)),
    ...one.relatedBy
      .filter((relation) => !own.has(relation.fact.personId))
      .map((relation) => projectInverseRelation(relation, context)),
  ]);
  const facts = projected.flatMap((one) => (one.unit ? [one.unit] : []));
  const others = persons.flatMap((one) => [
    ...accountUnits(one, subject, context),
    ...summaryUnits(one),
    ...identifierUnits(one),
    ...listUnits(one, context),
  ]);
  // Of what merged persons both have (a summary in one language, a list), the survivor's own stands.
  const onceEach = [...new Map(others.toReversed().map((unit) => [unit.id, unit])).values()].reverse();
  const image = projectImage(persons, context);
  const units = [...facts, ...onceEach, ...image.units];
  return {
    units: [...units, assess(units as PublicUnit[], subject, own, context)],
    problems: [
      ...(persons.some((one) => one.neverPublish) ? [recordProblem("never_published", "This person never gets an entry of their own.")] : []),
      ...(person.roles.includes("victim") ? [] : [recordProblem("not_a_victim", "Only a victim has an entry.")]),
      ...projected.flatMap((one) => (one.problem ? [one.problem] : [])),
      ...image.problems,
    ],
  };
}

function accountUnits(person: LivePerson, { atRisk }: { atRisk: boolean }, context: ProjectionContext): { id: string }[] {
  return person.accounts.flatMap((account) => {
    const testimony = refOfKind(context, "testimony", account.testimonyId);
    if (account.visibility !== "public" || !testimony) return [];
    const sections = Object.fromEntries(
      accountSections.flatMap((section) => (account[section] && !(atRisk && section === "victimLocation") ? [[section, account[section]]] : [])),
    );
    return [
      {
        id: account.anchor,
        type: "account",
        testimony,
        witnessIsVictim: account.witnessIsVictim,
        witnessRelation: account.witnessRelation,
        witnessRelationWords: account.witnessRelationWords,
        ...(account.witnessIsEyewitness ? { witnessIsEyewitness: true } : {}),
        language: account.language,
        sections,
        contentNote: account.contentNote,
      },
    ];
  });
}

function summaryUnits(person: LivePerson): { id: string }[] {
  return person.summaries
    .filter((summary) => summary.visibility === "public")
    .map(({ language, text }) => ({ id: `summary-${language.toLowerCase()}`, type: "summary", language, text }));
}

function identifierUnits(person: LivePerson): { id: string }[] {
  return person.identifiers
    .filter((identifier) => identifier.visibility === "public")
    .map(({ id, database, identifier, url, label, note }) => ({
      id: `identifier-${id}`,
      type: "identifier",
      database,
      identifier,
      url,
      label,
      note,
    }));
}

function listUnits(person: LivePerson, context: ProjectionContext): { id: string }[] {
  return person.listings.flatMap(({ listId }) => {
    const list = refOfKind(context, "list", listId);
    return list ? [{ id: `list-${list.number}`, type: "list", list }] : [];
  });
}

function assess(
  units: readonly PublicUnit[],
  { nameHidden, hasName }: { nameHidden: boolean; hasName: boolean },
  own: ReadonlySet<string>,
  context: ProjectionContext,
): object {
  const title = titleName(units);
  return {
    id: "assessment",
    type: "assessment",
    title: title?.id ?? null,
    // Nobody withholds a name that is not on file.
    nameWithheld: nameHidden || (title === null && hasName),
    status: shownStatus(units),
    tier: evidenceTier(evidenceOf(units, own, context)),
  };
}

/** Every published testimony and source that the entry's units rest on, once each. */
function evidenceOf(units: readonly PublicUnit[], own: ReadonlySet<string>, context: ProjectionContext): Evidence[] {
  const cited = new Set(evidenceKeys(units));
  // By record: rows of which one was merged into the other are one.
  const evidence = new Map<string, Evidence>();
  for (const [id, testimony] of context.testimonies) {
    const ref = refOfKind(context, "testimony", id);
    if (ref && cited.has(recordKey(ref))) evidence.set(recordKey(ref), testimonyEvidence(ref, testimony, own, context));
  }
  for (const [id, source] of context.sources) {
    const ref = refOfKind(context, "source", id);
    if (ref && cited.has(recordKey(ref))) evidence.set(recordKey(ref), { ref, as: "source", ...source });
  }
  return [...evidence.values()].sort((a, b) => a.ref.kind.localeCompare(b.ref.kind) || a.ref.number - b.ref.number);
}

function testimonyEvidence(
  ref: Evidence["ref"],
  testimony: LiveEvidenceTestimony,
  own: ReadonlySet<string>,
  context: ProjectionContext,
): Evidence {
  const accounts = testimony.accounts.filter((account) => own.has(account.victimId));
  const isVictim = testimony.witnesses.some((witness) => witness.personId !== null && own.has(witness.personId));
  const source = refOfKind(context, "source", testimony.reportedBySourceId);
  return {
    ref,
    as: "testimony",
    direct: testimony.reportedBySourceId === null || OWN_WORDS.has(testimony.form),
    witness: isVictim ? "victim" : witnessOf(accounts),
    named: testimony.witnesses.some((witness) => witnessName(witness, context.today) !== null),
    reportedBy: testimony.reportedBySourceId === null ? null : { ref: source, publisher: testimony.reportedBy?.publisher ?? null },
  };
}
