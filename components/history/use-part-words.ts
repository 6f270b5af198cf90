import { useTranslations } from "next-intl";
import { useFactLabels } from "@/components/fact-forms/use-fact-labels";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { useImageLabels } from "@/components/images/use-image-labels";
import { useListLabels } from "@/components/lists/use-list-labels";
import { useNamedLabels } from "@/components/named-records/use-named-labels";
import { usePersonLabels } from "@/components/persons/use-person-labels";
import { headingFields } from "@/components/persons/fact-heading";
import { useSourceLabels } from "@/components/sources/use-source-labels";
import { useAccountLabels } from "@/components/testimonies/use-account-labels";
import { useTestimonyLabels } from "@/components/testimonies/use-testimony-labels";
import { partKindOf } from "@/lib/history/part-changes";
import type { Values } from "@/lib/history/part-shapes";
import type { PartDifference } from "@/lib/history/record-state";
import type { Pick } from "@/lib/picks/pick";
import type { PublicRecordKind } from "@/lib/publication/public-record";

/** How a part of a record is told: its heading, what its fields are called, and how their values are said. */
export interface PartWords {
  heading: string;
  labels: Readonly<Record<string, string>>;
  /** A value in words; empty where nothing is said. */
  say: (field: string, value: unknown) => string;
}

interface Labels {
  labels: Readonly<Partial<Record<string, string>>>;
  say: (field: string, value: unknown) => string | null;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The words of the forms for a part, as it was or is. */
export function usePartWords(kind: PublicRecordKind, { part, earlier, later }: Omit<PartDifference, "fields">): PartWords {
  const values = later ?? earlier ?? {};
  const own = useOwnLabels(kind);
  const fact = useFactPart((values["type"] as "name" | undefined) ?? "name");
  const account = useAccountPart();
  const image = useImagePart();
  const t = useTranslations("desk.history");
  const labels = { own: { ...own, heading: () => t("own") }, fact, account, image, member: { labels: {}, say: () => null, heading: (given: Values) => labelOf(given["person"]) } }[partKindOf(part)];
  return {
    heading: labels.heading(values),
    labels: labels.labels as Record<string, string>,
    say: (field, value) => labels.say(field, value) ?? (value !== null && typeof value === "object" && "label" in value ? labelOf(value) : [value ?? ""].flat().map(text).filter(Boolean).join(", ")),
  };
}

const labelOf = (pick: unknown) => (pick as Pick | null)?.label ?? "";

function useFactPart(type: keyof typeof headingFields) {
  const { labels, say } = useFactLabels(type);
  const t = useTranslations("desk.facts.fields");
  const vocabulary = useTranslations("vocabulary");
  const decided: Readonly<Record<string, string>> = { standing: "standings", visibility: "visibilities" };
  return {
    labels: { ...labels, standing: t("standing"), standingReason: t("standingReason"), visibility: t("visibility") },
    say: (field: string, value: unknown) => (decided[field] && value ? vocabulary(`${decided[field]}.${text(value)}` as never) : say(field, value)),
    heading: (values: Values) => {
      const words = headingFields[type].flatMap((field) => say(field, values[field]) ?? []).join(", ");
      return [vocabulary(`factKinds.${type}`), words].filter(Boolean).join(": ");
    },
  };
}

function useAccountPart() {
  const { labels, say } = useAccountLabels();
  const t = useTranslations("desk.history");
  return { labels: { testimony: t("testimony"), ...labels }, say, heading: ({ testimony }: Values) => [t("account"), labelOf(testimony)].filter(Boolean).join(": ") };
}

function useImagePart() {
  const { labels, say } = useImageLabels();
  const t = useTranslations("desk.history");
  const persons = useTranslations("desk.persons");
  return {
    labels: { ...labels, isShown: t("isShown") },
    say: (field: string, value: unknown) => (typeof value === "boolean" ? persons(value ? "yes" : "no") : say(field, value)),
    heading: ({ text: words }: Values) => [t("image"), text(words)].filter(Boolean).join(": "),
  };
}

/** The forms' words for what records of each kind have beside their lists of parts. */
function useOwnLabels(kind: PublicRecordKind): Labels {
  const person = usePersonOwn();
  const testimony = useTestimonyLabels();
  const source = useSourceLabels();
  const list = useListLabels();
  const named = useNamedOwn(kind === "place" || kind === "organisation" ? kind : "facility");
  return { entry: person, testimony, source, list, facility: named, place: named, organisation: named }[kind];
}

type Items = readonly Readonly<Record<string, string>>[];

function usePersonOwn(): Labels {
  const { labels, say } = usePersonLabels();
  const t = useTranslations("desk.history");
  const languageOf = useLanguageName();
  const lists: Readonly<Record<string, (items: Items) => string>> = {
    summaries: (items) => items.map(({ language, text: words }) => `${languageOf(language ?? "")}: ${words}`).join("\n\n"),
    identifiers: (items) => items.map(({ database, identifier, label }) => [`${database}: ${identifier}`, label].filter(Boolean).join(", ")).join("\n"),
  };
  return {
    labels: { ...labels, summaries: t("summaries"), identifiers: t("identifiers"), sealedIdentity: t("sealedIdentity") },
    say: (field, value) => lists[field]?.((value ?? []) as Items) ?? (value === undefined ? null : say(field, value)),
  };
}

/** Two names may differ in nothing but their language. */
function useNamedOwn(kind: "place" | "facility" | "organisation"): Labels {
  const { labels, say } = useNamedLabels(kind);
  const languageOf = useLanguageName();
  return {
    labels,
    say: (field, value) => (field === "names" && value ? (value as Items).map(({ text: words, language, script }) => `${words} (${languageOf(language ?? "")}, ${script})`).join("\n") : say(field, value)),
  };
}

function useLanguageName(): (code: string) => string {
  const languages = useLanguageOptions();
  return (code) => languages.find(({ value }) => value === code)?.label ?? code;
}
