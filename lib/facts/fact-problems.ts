import type { AttributeClaim, Claim, EpisodeClaim, NameClaim, RelationClaim } from "./claim";

/** What can be wrong with a claim beyond the form of its fields. */
export type FactProblemCode =
  | "standingReasonMissing"
  | "languageMissing"
  | "schemeWithoutTransliteration"
  | "sentenceOrder"
  | "identityNumberSealed"
  | "termOfAnotherKind"
  | "valueMissing"
  | "otherWithoutWords";

/** A field and what is wrong with it. */
export type FactProblem = readonly [field: string, code: FactProblemCode];

/** The claim's own qualities, where they are part of what is checked. */
interface Qualities {
  standing?: string;
  standingReason?: string | null;
  visibility?: string;
}

const TERM_OF = { sex: "sex", ethnicity: "ethnicity", religion: "religion", profession: "professionClass" } as const;
const TERMS = Object.values(TERM_OF);

/** What is wrong with a fact beyond the form of its fields; the database refuses the same. */
export function factProblems(fact: Claim<unknown> & Qualities): FactProblem[] {
  const problems: FactProblem[] = [];
  if (fact.standing === "rejected" && fact.standingReason == null) problems.push(["standingReason", "standingReasonMissing"]);
  if (fact.type === "attribute") problems.push(...attributeProblems(fact));
  if (fact.type === "episode") problems.push(...episodeProblems(fact));
  if (fact.type === "name") problems.push(...nameProblems(fact));
  if (fact.type === "relation") problems.push(...relationProblems(fact));
  if (fact.type === "status") problems.push(...languageProblems(fact, "text", "textLanguage"));
  return problems;
}

function languageProblems(fact: object, text: string, language: string): FactProblem[] {
  const { [text]: words, [language]: tag } = fact as Readonly<Record<string, unknown>>;
  return words != null && tag == null ? [[language, "languageMissing"]] : [];
}

function nameProblems(name: NameClaim): FactProblem[] {
  return name.scheme != null && name.kind !== "transliteration" ? [["scheme", "schemeWithoutTransliteration"]] : [];
}

function episodeProblems(episode: EpisodeClaim<unknown>): FactProblem[] {
  const { sentenceMonthsMin: min, sentenceMonthsMax: max } = episode;
  return [
    ...languageProblems(episode, "description", "descriptionLanguage"),
    ...(min != null && max != null && min > max ? [["sentenceMonthsMax", "sentenceOrder"] as const] : []),
  ];
}

/** "Other" alone says nothing. */
function relationProblems(relation: RelationClaim): FactProblem[] {
  return relation.kind === "other" && relation.words == null ? [["words", "otherWithoutWords"]] : [];
}

function attributeProblems(attribute: AttributeClaim<unknown> & Qualities): FactProblem[] {
  const problems: FactProblem[] = languageProblems(attribute, "text", "textLanguage");
  const { kind, visibility } = attribute;
  if (kind === "identity_number" && visibility !== undefined && visibility !== "sealed") problems.push(["visibility", "identityNumberSealed"]);
  const own = kind in TERM_OF ? TERM_OF[kind as keyof typeof TERM_OF] : null;
  for (const term of TERMS) if (attribute[term] != null && term !== own) problems.push([term, "termOfAnotherKind"]);
  if (own !== null && attribute[own] === "other" && attribute.text == null) problems.push(["text", "otherWithoutWords"]);
  const lacking = lackingField(attribute, own);
  return lacking === null ? problems : [...problems, [lacking, "valueMissing"]];
}

function lackingField(attribute: AttributeClaim<unknown>, own: (typeof TERMS)[number] | null): string | null {
  if (own === "professionClass") return attribute.professionClass ?? attribute.text ? null : "text";
  if (own) return attribute[own] ? null : own;
  if (attribute.kind === "birth_date") return attribute.date ? null : "date";
  if (attribute.kind === "origin" || attribute.kind === "residence") return attribute.place ?? attribute.text ? null : "text";
  return attribute.text ? null : "text";
}
