import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { Notice } from "@/components/ui/notice";
import { comparePath, recordPath, versionsPath } from "@/lib/permalinks";
import type { PublicVersion } from "@/lib/publication/public-record";

/** Says which version a page shows, and leads to the current one and to what changed. */
export function VersionBanner({ version: record }: { version: PublicVersion }) {
  const locale = useLocale();
  const t = useTranslations("versions.banner");
  const { version, currentVersion } = record;
  const isCurrent = version === currentVersion;
  const links = [
    isCurrent ? null : { href: recordPath(locale, record), text: t("toCurrent") },
    isCurrent ? null : { href: comparePath(locale, record, version, currentVersion), text: t("compare") },
    isCurrent && version > 1
      ? { href: comparePath(locale, record, version - 1, version), text: t("comparePrevious", { version: version - 1 }) }
      : null,
    { href: versionsPath(locale, record), text: t("all") },
  ].filter((link) => link !== null);
  return (
    <Notice>
      <p>
        {t.rich(isCurrent ? "current" : "old", {
          version,
          total: currentVersion,
          date: () => <Day date={record.publishedAt} />,
        })}
      </p>
      <p data-missing-anchor="" role="status" hidden className="font-semibold">
        {t("missingAnchor")}
      </p>
      <ul className="screen-only mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
