import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { LanguageName } from "@/components/facts/language-name";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { RelatedPerson } from "@/components/facts/related-person";
import { SentenceTerm } from "@/components/facts/sentence-term";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { BidiText } from "@/components/ui/bidi-text";
import { Prose } from "@/components/ui/prose";
import type { UncertainDate as UncertainDateValue } from "@/lib/edtf-dates";
import type { UnitField } from "@/lib/publication/compared-fields";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import type { PublicCitation, RecordRef } from "@/lib/publication/public-unit";
import { AccountSections, StatusShown, TierShown } from "./compound-values";
import { Citations } from "./citations";
import { vocabularyOfField } from "./vocabulary-of-field";

interface FieldValueProps {
  unit: PublicUnit;
  field: UnitField;
  value: unknown;
  version: PublicVersion;
  labels: RecordLabels;
  /** The same unit in the other version; what it says alike is left out where a field has parts. */
  against?: PublicUnit;
}

/** One field of a unit in words. */
export function FieldValue({ unit, field, value, version, labels, against }: FieldValueProps) {
  const t = useTranslations();
  if (field === "sections") return <AccountSections unit={unit} against={against} />;
  if (Array.isArray(value)) {
    if (field === "citations") return <Citations citations={value as PublicCitation[]} labels={labels} />;
    return <Listed items={value.map((item: unknown) => valueIn(item, unit, field, version, labels, t))} separator={t("fact.listSeparator")} />;
  }
  return valueIn(value, unit, field, version, labels, t);
}

function Listed({ items, separator }: { items: readonly ReactNode[]; separator: string }) {
  return items.map((item, index) => (
    <Fragment key={index}>
      {index > 0 ? separator : null}
      {item}
    </Fragment>
  ));
}

function valueIn(
  value: unknown,
  unit: PublicUnit,
  field: UnitField,
  version: PublicVersion,
  labels: RecordLabels,
  t: ReturnType<typeof useTranslations<never>>,
): ReactNode {
  if (typeof value === "boolean") return t(`compare.${value ? "yes" : "no"}`);
  if (typeof value === "number") return <RecordLink to={{ kind: "entry", number: value }} labels={labels} />;
  if (typeof value === "string") return <Words text={value} unit={unit} field={field} version={version} />;
  if (value === null || typeof value !== "object") return null;
  if ("edtf" in value) return <UncertainDate date={value as UncertainDateValue} />;
  if ("monthsMin" in value) return <SentenceTerm sentence={value as Parameters<typeof SentenceTerm>[0]["sentence"]} />;
  if ("as" in value) return <RelatedPerson other={value as Parameters<typeof RelatedPerson>[0]["other"]} labels={labels} />;
  if (field === "files") return <FileInShort file={value as { hash: string; width: number; height: number }} />;
  if (field === "tier") return <TierShown unit={unit} labels={labels} />;
  if (field === "status") return <StatusShown unit={unit} />;
  if ("text" in value && "language" in value) return <BidiText text={String(value.text)} language={String(value.language)} />;
  return "kind" in value && "number" in value ? <RecordLink to={value as RecordRef} labels={labels} /> : null;
}

/** A file of a picture by its size and the beginning of its hash: what tells one from another. */
function FileInShort({ file: { hash, width, height } }: { file: { hash: string; width: number; height: number } }) {
  return (
    <span dir="ltr">
      {width} × {height} <code>{hash.slice(0, 12)}</code>
    </span>
  );
}

interface WordsProps {
  text: string;
  unit: PublicUnit;
  field: UnitField;
  version: PublicVersion;
}

const LANGUAGE_FIELDS: ReadonlySet<string> = new Set(["language", "languages", "textLanguage", "descriptionLanguage", "titleLanguage"]);

/** A code by its label, a language by its name, and words in their own language. */
function Words({ text, unit, field, version }: WordsProps) {
  const t = useTranslations("vocabulary");
  const scripts = useTranslations("scripts");
  const vocabulary = vocabularyOfField(unit.type, field);
  if (vocabulary) {
    const sex = "otherSex" in unit ? (unit.otherSex ?? "other") : "other";
    return t(`${vocabulary}.${text}` as Parameters<typeof t>[0], { sex });
  }
  if (field === "script") return scripts.has(text as never) ? scripts(text as never) : text;
  if (LANGUAGE_FIELDS.has(field)) return <LanguageName code={text} />;
  if (unit.type === "assessment" && field === "title") {
    const name = version.units.find((one) => one.id === text);
    return name?.type === "name" ? <BidiText text={name.text} language={name.language} script={name.script} /> : text;
  }
  const language = languageOf(unit, field);
  return language ? <Prose text={text} language={language} /> : <BidiText text={text} />;
}

/** The language of the words in a field, where the unit says it. */
function languageOf(unit: PublicUnit, field: UnitField): string | null {
  const says = unit as Partial<Record<string, unknown>>;
  const given = says[`${field}Language`] ?? (field === "text" || field === "name" || field === "definition" ? says.language : null);
  return typeof given === "string" ? given : null;
}
