import { useLocale, useTranslations } from "next-intl";
import type { FactContext } from "@/components/facts/fact-context";
import { Section } from "@/components/ui/section";
import { recordPath } from "@/lib/permalinks";
import type { EntryView } from "@/lib/publication/entry-view";
import { RelationList } from "./relation-list";

/** Victims among relatives, then others who are mentioned; the first of many, with the way to the rest. */
export function RelationsSection({ view, context }: { view: EntryView; context: FactContext }) {
  const locale = useLocale();
  const t = useTranslations("entry");
  const { first, total } = view.relations;
  const victims = first.filter((relation) => relation.other.as === "entry");
  const others = first.filter((relation) => relation.other.as !== "entry");
  return (
    <Section id="relatives" title={t("sections.relatives")}>
      {victims.length === 0 ? <p className="text-soft">{t("none.relatives")}</p> : null}
      <RelationList relations={victims} context={context} />
      {others.length > 0 ? (
        <>
          <h3 className="label mt-5 mb-2 font-semibold">{t("sections.relations")}</h3>
          <RelationList relations={others} context={context} />
        </>
      ) : null}
      {total > first.length ? (
        <p className="mt-4">
          {t("relation.first", { shown: first.length, total })}{" "}
          <a href={`${recordPath(locale, view.version)}/relations`}>{t("relation.more", { total })}</a>
        </p>
      ) : null}
    </Section>
  );
}
