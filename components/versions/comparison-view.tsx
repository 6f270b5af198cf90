import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day } from "@/components/facts/day";
import type { RecordLabels } from "@/components/facts/record-labels";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { recordPath } from "@/lib/permalinks";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import type { ComparisonData } from "@/lib/publication/version-page-queries";
import { ChangedUnitView } from "./changed-unit-view";
import { RecordName } from "./record-name";
import { RedactionNotice } from "./redaction-notice";
import { UnitView } from "./unit-view";
import { VersionPicker } from "./version-picker";

/** Two versions of a record, compared unit by unit in words. */
export function ComparisonView({ data }: { data: ComparisonData }) {
  const locale = useLocale();
  const t = useTranslations();
  const { before, after, title, diff, labels } = data;
  const record = t("record.numbered", { kind: t(`kinds.${after.kind}`), number: String(after.number) });
  const { added, changed, removed } = diff;
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  return (
    <>
      <PageHeading above={<a href={recordPath(locale, after)}>{<RecordName of={after} title={title} />}</a>}>
        {t("compare.title", { record, from: String(before.version), to: String(after.version) })}
      </PageHeading>
      <p>
        {t.rich("compare.fromTo", {
          before: () => <VersionLink version={before} />,
          after: () => <VersionLink version={after} />,
        })}
      </p>
      <p className="mt-1">
        {counts.added + counts.changed + counts.removed === 0 ? t("compare.nothing") : t("compare.count", counts)}
      </p>
      <VersionPicker from={before.version} to={after.version} version={after} />
      <RedactionNotice redactions={[...before.redactions, ...after.redactions]} />
      <Group id="changed" title={t("compare.changed")} items={changed} keyOf={(change) => change.after.id}>
        {(change) => <ChangedUnitView change={change} before={before} after={after} labels={labels} />}
      </Group>
      <UnitGroup id="added" title={t("compare.added")} units={added} version={after} labels={labels} />
      <UnitGroup id="removed" title={t("compare.removed")} units={removed} version={before} labels={labels} />
    </>
  );
}

function VersionLink({ version }: { version: PublicVersion }) {
  const locale = useLocale();
  const t = useTranslations("versions");
  return (
    <>
      <a href={recordPath(locale, version, version.version)}>{t("version", { version: String(version.version) })}</a>{" "}
      <span className="label">
        (<Day date={version.publishedAt} />)
      </span>
    </>
  );
}

interface UnitGroupProps {
  id: string;
  title: string;
  units: readonly PublicUnit[];
  version: PublicVersion;
  labels: RecordLabels;
}

function UnitGroup({ id, title, units, version, labels }: UnitGroupProps) {
  return (
    <Group id={id} title={title} items={units} keyOf={(unit) => unit.id}>
      {(unit) => <UnitView unit={unit} version={version} labels={labels} />}
    </Group>
  );
}

/** Longer comparisons end here: nobody reads thousands of relations, and the versions themselves say the rest. */
const MOST = 200;

interface GroupProps<Item> {
  id: string;
  title: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}

function Group<Item>({ id, title, items, keyOf, children }: GroupProps<Item>) {
  const t = useTranslations("compare");
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="space-y-6">
        {items.slice(0, MOST).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > MOST ? <p className="mt-4 text-soft">{t("more", { count: items.length - MOST })}</p> : null}
    </Section>
  );
}
