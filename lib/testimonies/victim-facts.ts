import { randomUUID } from "node:crypto";
import type { CitationInput, NewFactInput } from "@/lib/facts/schema";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import type { VictimInput } from "./victim-schema";

type Where = Pick<VictimInput, "locator" | "locatorKind">;

/** The facts that a step of a sitting says, each cited to the testimony: where it has no place of its own, to that of the step. */
export function victimFacts(step: VictimInput): NewFactInput[] {
  const { certainty, visibility, account } = step;
  const citedAt = (own?: Where): CitationInput[] => {
    const { locatorKind, locator } = own?.locator ? own : step;
    const place = locator !== null && locatorKind !== null ? { locatorKind, locator } : { locatorKind: null, locator: null };
    return [{ kind: "testimony", record: step.testimonyId, ...place, quote: null }];
  };
  const around = (own?: Where) => ({
    id: randomUUID(), standing: "shown" as const, standingReason: null, certainty: certainty ?? ("possible" as const), visibility,
    contentNote: null, remark: null, internalNote: null, citations: citedAt(own),
  });
  const nothing = { sex: null, ethnicity: null, religion: null, professionClass: null, text: null, textLanguage: null, place: null, date: null };
  const attribute = (kind: AttributeFact["kind"], value: Partial<AttributeFact>): NewFactInput => ({ ...around(), type: "attribute", kind, ...nothing, ...value });
  const language = account.language;
  const facts: NewFactInput[] = [];
  const { victim } = step;
  const first = victim.who === "new" ? [{ text: victim.name, language: victim.nameLanguage, kind: "primary" as const }] : [];
  for (const { text, language: spoken, kind } of [...first, ...step.names]) {
    facts.push({ ...around(), type: "name", text, language: spoken ?? NO_LANGUAGE, script: "", kind, scheme: null });
  }
  if (step.sex !== null) facts.push(attribute("sex", { sex: step.sex }));
  if (step.birthDate !== null) facts.push(attribute("birth_date", { date: step.birthDate }));
  if (step.ethnicity !== null) facts.push(attribute("ethnicity", { ethnicity: step.ethnicity }));
  if (step.origin !== null) facts.push(attribute("origin", { place: step.origin }));
  if (step.residence !== null) facts.push(attribute("residence", { place: step.residence }));
  if (step.professionClass !== null || step.professionWords !== null) {
    const words = step.professionWords === null ? {} : { text: step.professionWords, textLanguage: language };
    facts.push(attribute("profession", { professionClass: step.professionClass, ...words }));
  }
  const { status } = step;
  if (status.value !== null) {
    facts.push({ ...around(status), type: "status", value: status.value, speech: status.speech ?? "unknown", text: null, textLanguage: null, place: null, asOf: status.asOf, learned: null });
  }
  for (const { kind, locator: _l, locatorKind: _k, carriedOver: _c, ...episode } of step.episodes) {
    if (kind === null) continue;
    facts.push({
      ...around({ locator: _l, locatorKind: _k }), type: "episode", kind, ...episode,
      descriptionLanguage: episode.description === null ? null : language,
      reasonSuspectedWords: null, reasonOfficialWords: null, charge: null, sentenceMonthsMin: null, sentenceMonthsMax: null, court: null, conditions: null,
    });
  }
  for (const relation of step.relations) facts.push({ ...around(), type: "relation", ...relation });
  return facts;
}

type AttributeFact = Extract<NewFactInput, { type: "attribute" }>;
