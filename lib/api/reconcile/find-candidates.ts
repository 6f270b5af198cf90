import "server-only";
import { translatorIn } from "@/lib/i18n/translator";
import type { NameMatchReason } from "@/lib/names/vocabulary";
import { matchNames } from "@/lib/search/name-match-queries";
import type { NameMatches } from "@/lib/search/name-match-queries";
import { Refusal } from "@/lib/api/refusal";
import { BATCH_LIMITS } from "./asked-query";
import type { AskedProperty, AskedQuery } from "./asked-query";
import { describeEntities, nameOfEntity } from "./describe-entities";
import type { DescribedEntities } from "./describe-entities";
import { entityId, isEntityKind, readEntityId } from "./entity-id";
import type { EntityRef } from "./entity-id";
import { propertyOf } from "./entity-properties";
import { kindsOfTypes, typeOf } from "./entity-types";
import type { EntityType } from "./entity-types";

/** One thing by which a candidate was judged. */
export interface Feature {
  id: string;
  name: string;
  value: boolean | number;
}

/** A record that a query may mean. */
export interface Candidate {
  id: string;
  name: string;
  description: string;
  type: EntityType[];
  score: number;
  match: boolean;
  features: Feature[];
}

/** What a name that is surely the same scores at least, out of 100; a name with a part more is below. */
const SAME_NAME = 96;
/** Ways in which a name can be like another without being it. */
const LOOSE: ReadonlySet<NameMatchReason> = new Set(["similar", "initials", "beginning", "part_of_name"]);
/** What is left of a score where a property is not as it was given: of those that tell people apart, and of others. */
const WORTH = { agrees: 1, unknown: 0.97, differs: 0.9, contradicts: 0.6 };

interface Found extends EntityRef {
  /** Null where the record was asked for by its id. */
  hit: { text: string; score: number; isStrong: boolean; reason: NameMatchReason } | null;
}

/** The candidates of each query, best first. */
export async function findCandidates(queries: readonly AskedQuery[]): Promise<Candidate[][]> {
  const { names, isTimedOut, isComplete } = await matchNames(queries.map(({ name, types }) => ({ text: name ?? "", kinds: kindsOfTypes(types) })));
  // No candidates and no time to find them must not look alike.
  if (isTimedOut) throw new Refusal("unavailable", "The search takes too long at the moment. Try again in a few seconds, with fewer queries at once.");
  const found = queries.map((query, at) => foundFor(query, names[at]));
  const asked = queries.flatMap(({ properties }) => properties);
  const described = await describeEntities(found.flat(), asked.flatMap(({ id }) => propertyOf(id) ?? []));
  return queries.map((query, at) => judge(query, found[at] ?? [], described, isComplete && names[at]?.isCut !== true));
}

/** What an id asks for comes first; properties may bring up names that are less alike. */
function foundFor({ ids, types, limit, properties }: AskedQuery, names: NameMatches | undefined): Found[] {
  if (kindsOfTypes(types).length === 0) return [];
  const byId = ids.flatMap((id) => readEntityId(id) ?? []).map((ref): Found => ({ ...ref, hit: null }));
  const most = properties.length > 0 ? BATCH_LIMITS.candidates : Math.max(limit, 2);
  const byName = (names?.hits ?? []).slice(0, most).flatMap(({ kind, number, ...hit }): Found[] => (isEntityKind(kind) ? [{ kind, number, hit }] : []));
  return [...byId, ...byName];
}

interface Judged {
  candidate: Candidate;
  /** By its name, or by its id, it is this one, unless another is as well. */
  isSure: boolean;
}

function judge({ properties, limit }: AskedQuery, found: readonly Found[], described: DescribedEntities, isWhole: boolean): Candidate[] {
  const judged = found.flatMap((one) => judgeOne(one, properties, described)).toSorted((a, b) => b.candidate.score - a.candidate.score);
  const sure = judged.filter(({ isSure }) => isSure);
  if (isWhole && sure.length === 1) sure[0]!.candidate.match = true;
  return judged.slice(0, limit).map(({ candidate }) => candidate);
}

function judgeOne(one: Found, properties: readonly AskedProperty[], described: DescribedEntities): Judged[] {
  const entity = described.of(one);
  if (entity === undefined) return [];
  const { hit } = one;
  const features: Feature[] = [];
  if (hit !== null) {
    features.push({ id: "name_similarity", name: "How alike the names are, out of 100", value: rounded(100 * hit.score) });
    features.push({ id: "name_is_surely_meant", name: "The name is surely meant", value: hit.isStrong });
    features.push({ id: `name_${hit.reason}`, name: translatorIn("en")(`nameMatch.${hit.reason}`), value: true });
  }
  let score = hit === null ? 100 : 100 * hit.score;
  let isContradicted = false;
  for (const asked of properties) {
    const property = propertyOf(asked.id);
    const agrees = property ? agreement(asked, (given) => described.has(entity, property, given)) : null;
    if (asked.isRequired && agrees !== true) return [];
    const isAgainst = agrees === false && property?.isTelling === true;
    isContradicted ||= isAgainst;
    score *= agrees === null ? WORTH.unknown : agrees ? WORTH.agrees : isAgainst ? WORTH.contradicts : WORTH.differs;
    if (property && agrees !== null) features.push({ id: `property_${property.id}`, name: `${property.name} agrees`, value: agrees });
  }
  const isSameName = hit === null || (hit.isStrong && 100 * hit.score >= SAME_NAME && !LOOSE.has(hit.reason));
  const candidate = { id: entityId(one), name: nameOfEntity(entity.summary), description: describe(entity.summary, hit), type: [typeOf(one.kind)], score: rounded(score), match: false, features };
  return [{ candidate, isSure: isSameName && !isContradicted }];
}

/** Whether a property is as it was asked for; null where the record says nothing of it. */
function agreement({ values, quantifier }: AskedProperty, has: (given: string) => boolean | null): boolean | null {
  const answers = values.map(has);
  if (answers.length === 0 || answers.includes(null)) return null;
  if (quantifier === "all") return answers.every(Boolean);
  return quantifier === "none" ? !answers.some(Boolean) : answers.some(Boolean);
}

/** What tells namesakes apart in a list: what is published in lists of entries, and the form that was found. */
function describe({ kind, number, title, status }: { kind: string; number: number; title: string | null; status: string | null }, hit: Found["hit"]): string {
  const t = translatorIn("en");
  const what = t("record.numbered", { kind: t(`kinds.${kind as EntityRef["kind"]}`), number: String(number) });
  const how = hit === null ? null : hit.text === title ? t(`nameMatch.${hit.reason}`) : t("search.reads", { form: hit.text, reason: t(`nameMatch.${hit.reason}`) });
  return [what, status === null ? null : t(`vocabulary.statusValues.${status as "unclear"}`), how].filter((part) => part !== null).join(" · ");
}

function rounded(score: number): number {
  return Math.round(100 * score) / 100;
}
