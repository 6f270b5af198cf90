import { useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { Notice } from "@/components/ui/notice";
import type { PublicVersion } from "@/lib/publication/public-record";

/** Says that something was taken out of a version to keep somebody safe, and when. */
export function RedactionNotice({ redactions }: { redactions: PublicVersion["redactions"] }) {
  const t = useTranslations("removed");
  if (redactions.length === 0) return null;
  return (
    <Notice title={t("title")}>
      <ul>
        {redactions.map(({ on, units }, index) => (
          <li key={index}>
            {t.rich("text", { count: units.length, date: () => <Day date={on} /> })}
          </li>
        ))}
      </ul>
      <p>{t("chain")}</p>
    </Notice>
  );
}
