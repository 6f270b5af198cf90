import { useTranslations } from "next-intl";
import type { Pick } from "@/lib/picks/pick";

/** What the fields of a picture are called, and how their values are said. */
export function useImageLabels() {
  const t = useTranslations("desk.images");
  const vocabulary = useTranslations("vocabulary");
  const languages = useTranslations("languages");
  const labels = {
    source: t("source"), provenance: t("provenance"), permission: t("permission"), permittedBy: t("permittedBy"),
    text: t("text"), language: t("language"), visibility: t("visibility"),
  };
  const say = (field: string, value: unknown): string | null => {
    if (value === null || value === "") return null;
    if (field === "source") return typeof value === "string" ? value : (value as Pick).label;
    if (typeof value !== "string") return null;
    if (field === "permission") return vocabulary(`imagePermissions.${value as "person"}`);
    if (field === "visibility") return vocabulary(`visibilities.${value as "public"}`);
    if (field === "language") return languages.has(value as "en") ? languages(value as "en") : value;
    return value;
  };
  return { labels, say };
}
