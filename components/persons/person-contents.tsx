import { useTranslations } from "next-intl";

const CLAIMS = ["name", "attribute", "status", "episode", "relation"] as const;

/** Links to the parts of a person's page, which is long. */
export function PersonContents() {
  const t = useTranslations("desk");
  const parts = [
    ...CLAIMS.map((kind) => ({ anchor: `${kind}s`, label: t(`facts.sections.${kind}`) })),
    { anchor: "own", label: t("persons.own") },
    { anchor: "accounts", label: t("persons.accounts") },
    { anchor: "review", label: t("review.title") },
  ];
  return (
    <nav aria-label={t("persons.onThisPage")} className="mb-7">
      <ul className="label flex flex-wrap gap-x-4 gap-y-1">
        {parts.map(({ anchor, label }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
