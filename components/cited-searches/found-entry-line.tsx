import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { comparePath, recordPath } from "@/lib/permalinks";
import type { FoundEntry } from "@/lib/search/cited-search-queries";

/** An entry that was found then: the version that was, and what it is now. Of a withdrawn one nothing but its number. */
export function FoundEntryLine({ entry: { number, version, now, label } }: { entry: FoundEntry }) {
  const locale = useLocale();
  const t = useTranslations();
  const ref = { kind: "entry" as const, number };
  const numbered = t("record.numbered", { kind: t("kinds.entry"), number: String(number) });
  if (now === null || now.state === "withdrawn") {
    return (
      <li>
        {numbered}: <span className="text-soft">{t("citations.search.isWithdrawn")}</span>
      </li>
    );
  }
  const was = (
    <a href={recordPath(locale, ref, version)}>{t("citations.search.entryVersion", { version: String(version) })}</a>
  );
  if (now.state === "merged" || label === null) {
    return (
      <li>
        {numbered} ({was}
        {now.survivor === null ? null : (
          <>
            {t("fact.listSeparator")}
            {t("citations.search.isMerged")} <a href={recordPath(locale, { ...ref, number: now.survivor })}>{t("record.numbered", { kind: t("kinds.entry"), number: String(now.survivor) })}</a>
          </>
        )}
        )
      </li>
    );
  }
  return (
    <li>
      <a href={recordPath(locale, ref)}>{label.title === null ? t("site.nameNotGiven") : <BidiText text={label.title} language={label.language} />}</a>{" "}
      <span className="label">
        {numbered} ({was}
        {now.currentVersion === version ? null : (
          <>
            {t("fact.listSeparator")}
            <a href={comparePath(locale, ref, version, now.currentVersion)}>{t("citations.search.isNow", { version: String(now.currentVersion) })}</a>
          </>
        )}
        )
      </span>
    </li>
  );
}
