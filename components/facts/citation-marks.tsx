import { useTranslations } from "next-intl";

/** Footnote marks: each leads to its line among the testimonies and sources cited. */
export function CitationMarks({ notes }: { notes: readonly number[] }) {
  const t = useTranslations("fact");
  if (notes.length === 0) return null;
  return (
    <span className="marks">
      {/* Keeps the marks on the line of what they stand by. */}
      {"\u2060"}
      {notes.map((note) => (
        <a key={note} href={`#note-${note}`} aria-label={t("footnote", { number: String(note) })}>
          {`[${note}]`}
        </a>
      ))}
    </span>
  );
}
