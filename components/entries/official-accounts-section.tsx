import { useTranslations } from "next-intl";
import type { FactContext } from "@/components/facts/fact-context";
import { FactSummary } from "@/components/facts/fact-summary";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { OfficialAccounts } from "@/lib/publication/entry-official-accounts";
import { FromFact } from "./derived-row";
import { EpisodeReasons } from "./episode-details";

/** What authorities and official documents are cited as saying. */
export function OfficialAccountsSection({ official, context }: { official: OfficialAccounts; context: FactContext }) {
  const t = useTranslations("entry");
  const contentNote = useTranslations("fact.contentNote");
  const isEmpty = official.episodes.length === 0 && official.facts.length === 0;
  return (
    <Section id="official-accounts" title={t("sections.officialAccounts")}>
      {isEmpty ? <p className="text-soft">{t("none.officialAccounts")}</p> : <p className="label mb-2">{t("official.explain")}</p>}
      <ul className="space-y-3">
        {official.episodes.map((episode) => (
          <li key={episode.id}>
            <FactSummary fact={episode} labels={context.labels} />
            <FromFact fact={episode} context={context} />
            {episode.contentNote ? (
              <Fold summary={contentNote(episode.contentNote)}>
                <EpisodeReasons episode={episode} isOfficialOnly />
              </Fold>
            ) : (
              <EpisodeReasons episode={episode} isOfficialOnly />
            )}
          </li>
        ))}
        {official.facts.map((fact) => (
          <li key={fact.id}>
            <FactSummary fact={fact} labels={context.labels} />
            <FromFact fact={fact} context={context} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
