import { useLocale, useTranslations } from "next-intl";
import { useRelationLabel } from "@/components/facts/related-person";
import { recordPath } from "@/lib/permalinks";
import { standsOnRecordPage } from "@/lib/publication/entry-relations";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";

/** What kind of thing a unit is, with a link to it where it has an anchor. */
export function UnitHeadline({ unit, version }: { unit: PublicUnit; version: PublicVersion }) {
  const locale = useLocale();
  const label = useUnitLabel(unit);
  // Facts, accounts and statements carry a letter and ten characters: those are anchors. A version to come has no page.
  const isAnchor = version.version <= version.currentVersion && /^[a-z]-[a-z0-9]{10}$/.test(unit.id) && standsOnRecordPage(unit, version.units);
  const href = isAnchor ? `${recordPath(locale, version, version.version)}#${unit.id}` : null;
  return <h3 className="mb-1 font-semibold">{href ? <a href={href}>{label}</a> : label}</h3>;
}

/** What kind of thing a unit is. */
export function useUnitLabel(unit: PublicUnit): string {
  const t = useTranslations();
  const relation = useRelationLabel(unit.type === "relation" ? unit : { kind: "other", otherSex: null });
  switch (unit.type) {
    case "attribute":
      return t(`vocabulary.attributeKinds.${unit.kind}`);
    case "episode":
      return t(`vocabulary.episodeKinds.${unit.kind}`);
    case "relation":
      return relation;
    case "remark":
      return t(`vocabulary.remarkTopics.${unit.topic}`);
    default:
      return t(`compare.units.${unit.type}`);
  }
}
