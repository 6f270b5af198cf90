import { sourceKinds } from "@/lib/sources/vocabulary";
import type { CitedRecords } from "./cited-records";
import { byStanding } from "./entry-order";
import type { PublicFact, Unit } from "./public-record";
import { recordKey } from "./record-key";

/** What authorities are cited as saying. */
export interface OfficialAccounts {
  /** Events with an official reason, a charge, a term or a court. */
  episodes: readonly Unit<"episode">[];
  /** Other facts that rest on an official document. */
  facts: readonly PublicFact[];
}

/** Collects what is said by authorities, from the facts and from the kind of document that they cite. */
export function officialAccounts(facts: readonly PublicFact[], cited: CitedRecords): OfficialAccounts {
  const episodes = facts.filter((fact) => fact.type === "episode").filter(saysSomethingOfficial);
  const isOfficial = (key: string) => {
    const source = cited.get(key)?.source;
    return source !== null && source !== undefined && sourceKinds[source.kind].official;
  };
  const documented = facts.filter(
    (fact) =>
      !(fact.type === "episode" && saysSomethingOfficial(fact)) &&
      fact.citations.some(({ ref }) => isOfficial(recordKey(ref))),
  );
  return { episodes: byStanding(episodes), facts: byStanding(documented) };
}

function saysSomethingOfficial(episode: Unit<"episode">): boolean {
  const { reasonsOfficial, reasonOfficialWords, charge, sentence, court } = episode;
  return reasonsOfficial.length > 0 || [reasonOfficialWords, charge, sentence, court].some((said) => said !== null);
}
