import { permanentUrl } from "@/lib/permalinks";
import { assessmentOf } from "@/lib/publication/assessment";
import { standing } from "@/lib/publication/entry-facets";
import { factsOf } from "@/lib/publication/entry-evidence";
import type { PublicUnit, PublicVersion, Unit } from "@/lib/publication/public-record";
import { unitsOf } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";
import { datasetName, entityId, inWords, referredId, referredTitle } from "./entity-ids";
import type { FtmContext } from "./entity-ids";
import { entitiesOfFact } from "./fact-entities";
import { FtmEntity } from "./statement";
import type { SomeEntity } from "./statement";

/** A person on the way: the entity, and what the entities around need to know. */
export interface FtmPerson {
  id: string;
  number: number;
  version: number;
  /** What the entry is called; null where the name is withheld. */
  title: string | null;
  from: { dataset: string; seenAt: Date };
}

/** Names by which somebody is called besides; all others are names. */
const ALIASES: ReadonlySet<Unit<"name">["kind"]> = new Set(["alias", "religious"]);
/** What the model has no field for stands among the notes, behind what it is. */
const NOTED = { citizenship: "Citizenship", residence_permit: "Residence permit", health: "Health", additional_information: "Additional information", origin: "Origin" } as const;

/** An entry as entities: the person, what happened to them, who they are related to, and what says so. Rejected claims are left out. */
export function entitiesOfEntry(version: PublicVersion<"entry">, context: FtmContext): SomeEntity[] {
  const { number, units } = version;
  const assessment = assessmentOf(units);
  const names = assessment.nameWithheld ? [] : standing(unitsOf(units, "name"));
  const person: FtmPerson = {
    id: entityId(context.siteUrl, { kind: "entry", number }),
    number,
    version: version.version,
    title: names.find(({ id }) => id === assessment.title)?.text ?? null,
    from: { dataset: datasetName(context.siteUrl), seenAt: version.publishedAt },
  };
  const entity = new FtmEntity("Person", person.id, person.from);
  for (const { text, language, kind, citations } of names) entity.add(ALIASES.has(kind) ? "alias" : "name", text, { language, citations });
  for (const attribute of standing(unitsOf(units, "attribute"))) addAttribute(entity, attribute, context);
  entity.add("status", inWords(assessment.status.value));
  for (const death of standing(unitsOf(units, "episode")).filter((one) => one.kind === "death")) {
    entity.addDate("deathDate", death.start, { citations: death.citations }, { prop: "notes", label: "Death" });
  }
  for (const { language, text } of unitsOf(units, "summary")) entity.add("summary", text, { language });
  for (const { database, identifier } of unitsOf(units, "identifier")) entity.add("notes", `${database}: ${identifier}`);
  for (const { list } of unitsOf(units, "list")) entity.add("keywords", referredTitle(context, list));
  const evidence = citedBy(units);
  for (const { ref } of evidence) entity.add("proof", referredId(context, ref));
  entity.add("sourceUrl", permanentUrl(context.siteUrl, { kind: "entry", number }, version.version));
  entity.add("createdAt", version.firstPublishedAt.toISOString().slice(0, 10)).add("modifiedAt", version.publishedAt.toISOString().slice(0, 10));
  const facts = standing(factsOf(units).filter((fact) => fact.type !== "name" && fact.type !== "attribute"));
  return [entity, ...facts.flatMap((fact) => entitiesOfFact(fact, person, context)), ...evidence.flatMap((one) => documentation(one, person, context))];
}

/** Somebody to whom an entry refers and who is not in the export: no more than how they are called. */
export function mentionedEntry(number: number, title: string | null, context: FtmContext, seenAt: Date): SomeEntity {
  const ref = { kind: "entry", number } as const;
  return new FtmEntity("Person", entityId(context.siteUrl, ref), { dataset: datasetName(context.siteUrl), seenAt }).add("name", title).add("sourceUrl", permanentUrl(context.siteUrl, ref));
}

function addAttribute(entity: FtmEntity<"Person">, attribute: Unit<"attribute">, context: FtmContext): void {
  const { kind, text, citations } = attribute;
  const said = { language: attribute.textLanguage, citations };
  const where = referredTitle(context, attribute.place);
  switch (kind) {
    case "sex":
      return void entity.add("gender", attribute.sex, { citations });
    case "birth_date":
      return void entity.addDate("birthDate", attribute.date, { citations }, { prop: "notes", label: "Birth date" });
    case "ethnicity":
      return void entity.add("ethnicity", text ?? (attribute.ethnicity && inWords(attribute.ethnicity)), said);
    case "religion":
      return void entity.add("religion", text ?? (attribute.religion && inWords(attribute.religion)), said);
    case "profession":
      return void entity.add("position", text ?? (attribute.professionClass && inWords(attribute.professionClass)), said);
    case "residence":
      return void entity.add("address", text ?? where, said).add("addressEntity", referredId(context, attribute.place), { citations });
    default: {
      const value = text ?? where;
      if (value !== null) entity.add("notes", `${NOTED[kind]}: ${value}`, said);
    }
  }
}

/** A testimony or source that an entry rests on, with what is quoted from it. */
interface Evidence {
  ref: { kind: "testimony" | "source"; number: number };
  quotes: Set<string>;
}

/** Every testimony and source that the facts and accounts of an entry rest on, once each. */
function citedBy(units: readonly PublicUnit[]): Evidence[] {
  const evidence = new Map<string, Evidence>();
  const of = (ref: Evidence["ref"]): Evidence => {
    const there = evidence.get(recordKey(ref)) ?? { ref, quotes: new Set<string>() };
    evidence.set(recordKey(ref), there);
    return there;
  };
  for (const account of unitsOf(units, "account")) of(account.testimony);
  for (const fact of standing(factsOf(units))) {
    for (const { ref, locator, quote } of fact.citations) {
      const words = [locator && `${locator.kind} ${locator.value}`, quote && `“${quote}”`].filter(Boolean).join(": ");
      const { quotes } = of(ref);
      if (words !== "") quotes.add(words);
    }
  }
  return [...evidence.values()];
}

function documentation({ ref, quotes }: Evidence, { id, from }: FtmPerson, context: FtmContext): SomeEntity[] {
  const document = referredId(context, ref);
  if (document === null) return [];
  const link = new FtmEntity("Documentation", `${id}-by-${ref.kind}-${ref.number}`, from).add("document", document).add("entity", id).add("role", ref.kind);
  for (const words of quotes) link.add("description", words);
  return [link];
}
