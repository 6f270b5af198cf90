import { useTranslations } from "next-intl";

const FIELDS = ["roles", "nameWithheld", "minor", "atRisk", "label", "internalNote"] as const;

/** What a person's own fields are called, and how their values are said. */
export function usePersonLabels() {
  const t = useTranslations("desk.persons");
  const roles = useTranslations("vocabulary.personRoles");
  const labels = Object.fromEntries(FIELDS.map((field) => [field, t(field)])) as Record<string, string>;
  function say(field: string, value: unknown): string | null {
    if (field === "roles") return (value as ("victim")[]).map((role) => roles(role)).join(", ") || null;
    return typeof value === "boolean" ? t(value ? "yes" : "no") : null;
  }
  return { labels, say };
}
