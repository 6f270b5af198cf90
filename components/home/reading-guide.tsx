import { useLocale, useTranslations } from "next-intl";
import { messageAttributes } from "@/lib/i18n/messages";
import { localizedPath } from "@/lib/i18n/localized-path";

/** What a reader must know of an entry, each with the rule behind it. */
const steps = [
  { key: "facts", rule: "facts" },
  { key: "conflicts", rule: "facts" },
  { key: "dates", rule: "dates" },
  { key: "status", rule: "status" },
  { key: "tier", rule: "tier" },
  { key: "versions", rule: "versions" },
] as const;

/** How to read an entry, in six sentences, with the way to the full rules. */
export function ReadingGuide() {
  const locale = useLocale();
  const method = localizedPath(locale, "/method");
  const t = useTranslations("home");
  return (
    <>
      <ul {...messageAttributes(locale, "home.readingSteps")} className="space-y-3">
        {steps.map(({ key, rule }) => (
          <li key={key}>
            {t(`readingSteps.${key}`)}{" "}
            <a href={`${method}#${rule}`} aria-label={t("ruleFor", { topic: t(`ruleTopic.${rule}`) })} className="font-ui text-[0.875rem]">
              {t("rule")}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={method}>{t("method")}</a>
      </p>
    </>
  );
}
