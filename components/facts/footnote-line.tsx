import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { Footnote } from "@/lib/publication/entry-footnotes";
import type { PublicFact } from "@/lib/publication/public-record";
import { Locator } from "./locator";
import { useRelationLabel } from "./related-person";
import { textAttributes } from "@/lib/i18n/text-direction";

/** One footnote: its number, the place cited, the quote, and a way back to each fact that rests on it. */
export function FootnoteLine({ note }: { note: Footnote }) {
  return (
    <li id={`note-${note.number}`} value={note.number} className="flex gap-x-2 font-ui text-[0.875rem] leading-normal">
      <span className="min-w-7 shrink-0 text-soft" aria-hidden="true">
        {`[${note.number}]`}
      </span>
      <span className="min-w-0">
        {note.locator ? <Locator locator={note.locator} /> : null}
        {note.quote ? (
          <q className="ms-1.5 first:ms-0" {...textAttributes()}>
            {note.quote}
          </q>
        ) : null}
        {note.facts.map((fact) => (
          <BackLink key={fact.id} fact={fact} />
        ))}
      </span>
    </li>
  );
}

function BackLink({ fact }: { fact: PublicFact }) {
  const label = useFactLabel(fact);
  const t = useTranslations("entry.sources");
  return (
    <a href={`#${fact.id}`} aria-label={t("backTo", { label })} className="back screen-only">
      ↩ {fact.type === "name" ? <BidiText text={label} language={fact.language} script={fact.script} /> : label}
    </a>
  );
}

/** What a fact is about, in a word or two. */
function useFactLabel(fact: PublicFact): string {
  const t = useTranslations();
  const relation = useRelationLabel(fact.type === "relation" ? fact : { kind: "other", otherSex: null });
  switch (fact.type) {
    case "name":
      return fact.text;
    case "attribute":
      return t(`vocabulary.attributeKinds.${fact.kind}`);
    case "episode":
      return t(`vocabulary.episodeKinds.${fact.kind}`);
    case "status":
      return t(`vocabulary.statusValues.${fact.value}`);
    case "relation":
      return relation;
  }
}
