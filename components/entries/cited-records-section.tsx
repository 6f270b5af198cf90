import { useTranslations } from "next-intl";
import type { FactContext } from "@/components/facts/fact-context";
import { FootnoteLine } from "@/components/facts/footnote-line";
import { RecordOrigin } from "@/components/facts/record-origin";
import { Section } from "@/components/ui/section";
import type { CitedRecord, Footnotes } from "@/lib/publication/entry-footnotes";
import type { Unit } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";
import { Identifiers } from "./identifiers";

interface CitedRecordsSectionProps {
  footnotes: Footnotes;
  identifiers: readonly Unit<"identifier">[];
  context: FactContext;
}

/** Everything that the entry rests on, record by record, with every footnote and the way back to its facts. */
export function CitedRecordsSection({ footnotes, identifiers, context }: CitedRecordsSectionProps) {
  const t = useTranslations("entry");
  const { testimonies, sources } = footnotes;
  return (
    <Section id="sources" title={t("sections.sources")}>
      {testimonies.length + sources.length === 0 ? <p className="text-soft">{t("none.sources")}</p> : null}
      <CitedGroup title={t("sections.testimonies")} records={testimonies} context={context} />
      <CitedGroup title={t("sections.sourcesOnly")} records={sources} context={context} />
      <Identifiers identifiers={identifiers} />
    </Section>
  );
}

function CitedGroup({ title, records, context }: { title: string; records: readonly CitedRecord[]; context: FactContext }) {
  if (records.length === 0) return null;
  return (
    <>
      <h3 className="label mb-2 font-semibold not-first:mt-6">{title}</h3>
      <ul className="space-y-4">
        {records.map(({ ref, notes }) => (
          <li key={recordKey(ref)} id={`cited-${ref.kind}-${ref.number}`}>
            <RecordOrigin to={ref} context={context} />
            {notes.length > 0 ? (
              <ol className="mt-1 space-y-0.5">
                {notes.map((note) => (
                  <FootnoteLine key={note.number} note={note} />
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
