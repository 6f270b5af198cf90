import { useLocale, useTranslations } from "next-intl";
import { InnerRow } from "@/components/ui/definition-table";
import { textAttributes } from "@/lib/i18n/text-direction";
import { comparePath, versionsPath } from "@/lib/permalinks";
import type { PublicVersion } from "@/lib/publication/public-record";
import { Fingerprint } from "./fingerprint";

/** Which version a page shows, why it was published, and its fingerprint: rows of a table about any record. */
export function VersionRows({ version }: { version: PublicVersion }) {
  const locale = useLocale();
  const t = useTranslations("entry.record");
  return (
    <>
      <InnerRow term={t("version")}>
        {t("versionOf", { version: version.version, current: version.currentVersion })}{" "}
        <span className="screen-only">
          <a href={versionsPath(locale, version)}>{t("allVersions")}</a>
          {version.version > 1 ? (
            <>
              {" · "}
              <a href={comparePath(locale, version, version.version - 1, version.version)}>
                {t("compareWithPrevious", { version: version.version - 1 })}
              </a>
            </>
          ) : null}
        </span>
      </InnerRow>
      {version.note ? (
        <InnerRow term={t("note")}>
          <span {...textAttributes()}>{version.note}</span>
        </InnerRow>
      ) : null}
      <InnerRow term={t("hash")}>
        <Fingerprint hash={version.hash} />
      </InnerRow>
    </>
  );
}
