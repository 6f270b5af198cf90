import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { Notice } from "@/components/ui/notice";
import { recordPath } from "@/lib/permalinks";
import type { PublicVersion } from "@/lib/publication/public-record";

/** Says that a page shows what was known at the end of a day, and which version that is. */
export function AsOfNotice({ version, day }: { version: PublicVersion; day: string }) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <Notice>
      <p>{t.rich("citations.asOf.shown", { version: String(version.version), date: () => <Day date={day} /> })}</p>
      <ul className="screen-only mt-1 flex flex-wrap gap-x-5 gap-y-1">
        <li>
          <a href={recordPath(locale, version, version.version)}>{t("versions.version", { version: String(version.version) })}</a>
        </li>
        <li>
          {version.version === version.currentVersion ? (
            t("citations.asOf.current")
          ) : (
            <a href={recordPath(locale, version)}>{t("citations.asOf.toCurrent")}</a>
          )}
        </li>
      </ul>
    </Notice>
  );
}
