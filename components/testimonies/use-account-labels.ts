import { useTranslations } from "next-intl";
import type { AccountValues } from "@/lib/testimonies/testimony-values";

const CODES: Readonly<Record<string, string>> = { witnessRelation: "relationKinds", contentNote: "contentNotes", visibility: "visibilities" };

/** What the fields of an account are called, and how those that hold codes are said. */
export function useAccountLabels() {
  const t = useTranslations("desk.testimonies");
  const vocabulary = useTranslations("vocabulary");
  const persons = useTranslations("desk.persons");
  const labels: Record<keyof AccountValues, string> = {
    witnessRelation: t("witnessRelation"), witnessRelationWords: t("witnessRelationWords"), witnessIsEyewitness: t("witnessIsEyewitness"), language: t("accountLanguage"),
    aboutVictim: t("sections.aboutVictim"), victimLocation: t("sections.victimLocation"), whenDetained: t("sections.whenDetained"), reason: t("sections.reason"),
    victimStatus: t("sections.victimStatus"), howLearned: t("sections.howLearned"), additionalInformation: t("sections.additionalInformation"),
    contentNote: t("contentNote"), visibility: t("accountVisibility"),
  };
  const say = (field: string, value: unknown): string | null => {
    if (typeof value === "boolean") return persons(value ? "yes" : "no");
    if (!value || !CODES[field]) return null;
    return value === "self" ? t("self") : vocabulary(`${CODES[field]}.${value}` as never, { sex: "other" } as never);
  };
  return { labels, say };
}
