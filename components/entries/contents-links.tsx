import { useTranslations } from "next-intl";

/** The longer parts of an entry, in order: message key and anchor. */
const parts = [
  { key: "statusHistory", anchor: "status-history" },
  { key: "chronology", anchor: "chronology" },
  { key: "testimonies", anchor: "testimonies" },
  { key: "officialAccounts", anchor: "official-accounts" },
  { key: "relatives", anchor: "relatives" },
  { key: "sourcesOnly", anchor: "sources" },
  { key: "cite", anchor: "cite" },
] as const;

/** Links to the parts of an entry. */
export function ContentsLinks() {
  const t = useTranslations();
  return (
    <nav aria-label={t("site.onThisPage")} className="-mt-4 mb-7">
      <ul className="label flex flex-wrap gap-x-4 gap-y-2">
        {parts.map(({ key, anchor }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{t(`entry.sections.${key}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
