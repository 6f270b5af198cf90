import { useLocale, useTranslations } from "next-intl";
import type { FactContext } from "@/components/facts/fact-context";
import { SentenceTerm } from "@/components/facts/sentence-term";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { EntryView } from "@/lib/publication/entry-view";
import type { PublicFact } from "@/lib/publication/public-record";
import { FromFact } from "./derived-row";

/** The status that the rule shows, with the term, the rule in words and the facts behind it. */
export function SummaryStatus({ view, context }: { view: EntryView; context: FactContext }) {
  const locale = useLocale();
  const t = useTranslations();
  const { status, terms } = view.summary;
  return (
    <>
      <div>
        <strong className="font-semibold">{t(`vocabulary.statusValues.${status.value}`)}</strong>
        {status.facts.map((fact) => (
          <span key={fact.id}>
            <StatusTime fact={fact} />
            <FromFact fact={fact} context={context} />
          </span>
        ))}
      </div>
      {terms.map((episode) =>
        episode.sentence ? (
          <div key={episode.id}>
            <span className="label">{t("entry.status.term")} </span>
            <SentenceTerm sentence={episode.sentence} />
            <FromFact fact={episode} context={context} />
          </div>
        ) : null,
      )}
      <p className="label mt-1">
        {t(`entry.status.rule.${status.rule}`)}{" "}
        <a href={`${localizedPath(locale, "/method")}#status`} className="screen-only">
          {t("entry.status.method")}
        </a>
      </p>
    </>
  );
}

/** When the status was so, or at least when it was learned. */
function StatusTime({ fact }: { fact: PublicFact }) {
  const t = useTranslations();
  const on = fact.type === "status" ? fact.asOf : fact.type === "episode" ? (fact.start ?? fact.end) : null;
  const learned = fact.type === "status" && !on ? fact.learned : null;
  const date = on ?? learned;
  if (!date) return null;
  return (
    <>
      {t("fact.listSeparator")}
      {learned ? `${t("entry.status.learned")} ` : null}
      <UncertainDate date={date} />
    </>
  );
}
