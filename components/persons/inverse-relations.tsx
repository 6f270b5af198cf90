import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { InverseRelation } from "@/lib/persons/person-parts-queries";

/** Relations that are recorded with the other persons; they are changed there. */
export function InverseRelations({ relations }: { relations: readonly InverseRelation[] }) {
  const locale = useLocale();
  const t = useTranslations("desk.persons");
  const vocabulary = useTranslations("vocabulary");
  if (relations.length === 0) return null;
  return (
    <>
      <h3 className="label mt-4 font-semibold">{t("inverse")}</h3>
      <ul>
        {relations.map(({ id, kind, person, standing, certainty, visibility }) => (
          <li key={id} className="py-1">
            {vocabulary(`relationKinds.${kind}`, { sex: "other" })}
            {": "}
            <a href={localizedPath(locale, `/desk/persons/${person.id}#fact-${id}`)}>
              <bdi>{person.label}</bdi>
            </a>{" "}
            <span className="label">{[vocabulary(`standings.${standing}`), vocabulary(`certainties.${certainty}`), vocabulary(`visibilities.${visibility}`)].join(" · ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
