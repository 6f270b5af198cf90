import { useTranslations } from "next-intl";

/** What the fields of a consent are called, and how their values are said, where two have changed them. */
export function useConsentLabels() {
  const t = useTranslations("desk.consents");
  const vocabulary = useTranslations("vocabulary");
  const labels = {
    use: t("use"), basis: t("basis"), given: t("date"), expiresOn: t("expiresOn"), scope: t("scope"), proofSource: t("proofSource"), proof: t("proofWords"),
  };
  function say(field: string, value: unknown): string | null {
    if (field === "use") return value ? vocabulary(`consentUses.${value as "name"}`) : null;
    if (field === "basis") return value ? vocabulary(`consentBases.${value as "written"}`) : null;
    return value !== null && typeof value === "object" && "label" in value ? String(value.label) : null;
  }
  return { labels, say };
}
