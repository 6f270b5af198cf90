import { useTranslations } from "next-intl";
import { emptyDetails } from "@/lib/facts/empty-fact";
import type { CitationValues } from "@/lib/facts/empty-fact";
import type { factKinds } from "@/lib/facts/vocabulary";

type FactKind = keyof typeof factKinds;

/** Which vocabulary a field's terms come from. */
const KINDS = { name: "nameKinds", attribute: "attributeKinds", episode: "episodeKinds", status: "statusValues", relation: "relationKinds" } as const;
const TERMS: Readonly<Record<string, string>> = {
  sex: "sexes", ethnicity: "ethnicities", religion: "religions", professionClass: "professionClasses", value: "statusValues", speech: "speechFreedoms",
  reasonsSuspected: "reasonCategories", reasonsOfficial: "reasonCategories", certainty: "certainties", contentNote: "contentNotes",
};
const LANGUAGES: readonly string[] = ["language", "textLanguage", "descriptionLanguage"];
const QUALITIES = ["certainty", "contentNote", "remark", "internalNote", "citations"] as const;

/** What the fields of a fact are called, in the order in which they are shown, and how their values are said. */
export function useFactLabels(type: FactKind) {
  const t = useTranslations("desk.facts.fields");
  const common = useTranslations("desk.facts");
  const vocabulary = useTranslations("vocabulary");
  const languages = useTranslations("languages");
  const scripts = useTranslations("scripts");
  const fields = [...Object.keys(emptyDetails[type]), ...QUALITIES];
  const labels = Object.fromEntries(fields.map((field) => [field, t(field as "kind")])) as Record<string, string>;

  const term = (table: string, code: string) => vocabulary(`${table}.${code}` as never, { sex: "other" } as never);
  function citation({ record, locatorKind, locator, quote }: CitationValues): string {
    const place = locatorKind ? `${term("locatorKinds", locatorKind)} ${locator}` : "";
    return [record?.label, place, quote ? common("quoted", { quote }) : ""].filter(Boolean).join(", ");
  }
  function say(field: string, value: unknown): string | null {
    if (value === null || value === undefined || value === "") return null;
    if (field === "citations") return (value as CitationValues[]).map(citation).join("\n") || null;
    if (typeof value === "object" && "label" in value) return String(value.label);
    if (field === "kind") return term(KINDS[type], String(value));
    const table = TERMS[field];
    if (table) return [value].flat().map((code) => term(table, String(code))).join(", ") || null;
    if (LANGUAGES.includes(field)) return languages.has(String(value) as never) ? languages(String(value) as never) : String(value);
    if (field === "script") return scripts.has(String(value) as never) ? scripts(String(value) as never) : String(value);
    return String(value);
  }
  return { labels, say };
}
