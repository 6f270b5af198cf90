import { formatDay } from "@/lib/edtf-dates/format";
import { saidDate } from "@/lib/edtf-dates/said-date";
import type { UncertainDate } from "@/lib/edtf-dates";
import type { Locale } from "@/lib/i18n/locales";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { textDirection } from "@/lib/i18n/text-direction";
import type { Translator } from "@/lib/i18n/translator";
import { permanentUrl } from "@/lib/permalinks";
import type { CitedRecords } from "@/lib/publication/cited-records";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { PublicFact } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import type { Block, Inline, Run, TextLook } from "./print-document";
import type { PrintedNotes } from "./printed-notes";

/** What an entry is printed with: the reader's language, what other records are called, and the footnotes so far. */
export interface Printing {
  locale: Locale;
  siteUrl: string;
  t: Translator;
  labels: ReadonlyMap<string, RecordLabel>;
  cited: CitedRecords;
  notes: PrintedNotes;
}

/** Words of the interface. */
export function plain(text: string, look?: Run["look"]): Run {
  return look ? { text, look } : { text };
}

/** A text in its own language, if that is known. */
export function own(text: string, said: string | null, script?: string): Run {
  const language = said ?? NO_LANGUAGE;
  if (language === NO_LANGUAGE && !script) return words(text);
  const [lang = ""] = language.split("-");
  return { text, dir: textDirection(language, script), ...(/^[a-z]{2,3}$/.test(lang) && lang !== NO_LANGUAGE ? { lang } : {}) };
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A text of which nobody says in what language it is: it runs as its first letter does. */
export function words(text: string): Run {
  return { text, dir: RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr" };
}

/** One after the other, with the language's own comma between. */
export function joined({ t }: Printing, parts: readonly (readonly Inline[])[]): Inline[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [plain(t("fact.listSeparator")), ...part]));
}

/** A line, or a paragraph. */
export function text(inline: readonly Inline[], look?: TextLook): Block {
  return { is: "text", inline, ...(look ? { look } : {}) };
}

/** A text of several paragraphs in its own language. */
export function prose(said: string, language: string | null): Block[] {
  const { dir, lang } = own(said, language);
  return said.split(/\n{2,}/).map((paragraph) => ({ is: "text", inline: [{ text: paragraph }], dir, lang }));
}

/** A date as remembered, and what it means where that is not the same. */
export function date(printing: Pick<Printing, "locale">, value: UncertainDate): Run[] {
  const { said, meaning } = saidDate(value, printing.locale);
  if (said === null) return meaning === null ? [] : [plain(meaning)];
  return [words(said), ...(meaning === null ? [] : [plain(` (${meaning})`, "soft")])];
}

/** A day of the calendar (UTC). */
export function dayWords(locale: Locale, instant: Date): string {
  return formatDay(instant.toISOString().slice(0, 10), locale);
}

/** "Source 4". */
export function numbered({ t }: Printing, { kind, number }: RecordRef): string {
  return t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
}

/** Another record by its present name; one that is not published by kind and number only. */
export function recordName(printing: Printing, ref: RecordRef): Run[] {
  const { t, labels, siteUrl } = printing;
  const label = labels.get(recordKey(ref));
  if (!label) return [plain(t("record.notPublished", { record: numbered(printing, ref) }), "soft")];
  const href = permanentUrl(siteUrl, ref);
  if (label.title !== null) return [{ ...own(label.title, label.language), href }];
  const alone = numbered(printing, ref);
  return [{ text: ref.kind === "entry" ? `${t("site.nameNotGiven")} (${alone})` : alone, href }];
}

/** What somebody may not want to read, said before it. */
export function contentNote({ t }: Printing, code: PublicFact["contentNote"]): Block[] {
  return code === null ? [] : [text([plain(t(`print.contentNote.${code}`))], "label")];
}
