import type { AttributeKind } from "@/lib/db/generated/enums";

interface Fact {
  type: string;
  standing: string;
  standingReason?: string;
}

interface Attribute {
  kind: AttributeKind;
  visibility: string;
  text?: string;
  textLanguage?: string;
  place?: string;
  date?: object;
  sex?: string;
  ethnicity?: string;
  religion?: string;
  professionClass?: string;
}

interface Name {
  kind: string;
  scheme?: string;
}

interface Episode {
  sentenceMonthsMin?: number;
  sentenceMonthsMax?: number;
}

/** A field and a sentence on what is wrong with it. */
type Problem = readonly [field: string, sentence: string];

const TERM_OF = { sex: "sex", ethnicity: "ethnicity", religion: "religion", profession: "professionClass" } as const;
const TERMS = Object.values(TERM_OF);

/** What is wrong with a fact beyond the form of its fields; the database refuses the same. */
export function factProblems(fact: Fact): Problem[] {
  const problems: Problem[] = [];
  if (fact.standing === "rejected" && fact.standingReason === undefined) {
    problems.push(["standingReason", "A rejected claim needs the reason why it is rejected."]);
  }
  if (fact.type === "attribute") problems.push(...attributeProblems(fact as Fact & Attribute));
  if (fact.type === "episode") problems.push(...episodeProblems(fact as Fact & Episode));
  if (fact.type === "name") problems.push(...nameProblems(fact as Fact & Name));
  if (fact.type === "status") problems.push(...languageProblems(fact, "text", "textLanguage"));
  return problems;
}

function languageProblems(fact: object, text: string, language: string): Problem[] {
  const { [text]: words, [language]: tag } = fact as Readonly<Record<string, unknown>>;
  return words !== undefined && tag === undefined ? [[language, "These words need their language."]] : [];
}

function nameProblems(name: Name): Problem[] {
  return name.scheme !== undefined && name.kind !== "transliteration"
    ? [["scheme", "Only a transliteration has a scheme."]]
    : [];
}

function episodeProblems(episode: Episode): Problem[] {
  const { sentenceMonthsMin: min, sentenceMonthsMax: max } = episode;
  return [
    ...languageProblems(episode, "description", "descriptionLanguage"),
    ...(min !== undefined && max !== undefined && min > max
      ? [["sentenceMonthsMax", "The longest sentence is shorter than the shortest."] as const]
      : []),
  ];
}

function attributeProblems(attribute: Attribute): Problem[] {
  const problems: Problem[] = languageProblems(attribute, "text", "textLanguage");
  const { kind } = attribute;
  if (kind === "identity_number" && attribute.visibility !== "sealed") {
    problems.push(["visibility", 'An identity number is always "sealed".']);
  }
  const own = kind in TERM_OF ? TERM_OF[kind as keyof typeof TERM_OF] : null;
  for (const term of TERMS) {
    if (attribute[term] !== undefined && term !== own) {
      problems.push([term, `An attribute of kind "${kind}" has no ${term}.`]);
    }
  }
  const lacking = lackingValue(attribute, own);
  return lacking ? [...problems, lacking] : problems;
}

function lackingValue(attribute: Attribute, own: (typeof TERMS)[number] | null): Problem | null {
  const say = (field: string): Problem => [field, `An attribute of kind "${attribute.kind}" needs its ${field}.`];
  if (own === "professionClass") return attribute.professionClass ?? attribute.text ? null : say("text");
  if (own) return attribute[own] ? null : say(own);
  if (attribute.kind === "birth_date") return attribute.date ? null : say("date");
  if (attribute.kind === "origin" || attribute.kind === "residence") return attribute.place ?? attribute.text ? null : say("text");
  return attribute.text ? null : say("text");
}
