import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RecordLabels } from "@/components/facts/record-labels";
import { ChangedUnitView } from "@/components/versions/changed-unit-view";
import { Citations } from "@/components/versions/citations";
import { useUnitLabel } from "@/components/versions/unit-headline";
import { UnitView } from "@/components/versions/unit-view";
import type { PublicUnit } from "@/lib/publication/public-record";
import type { ReviewedRecord } from "@/lib/reviews/submission-page-queries";
import { DecisionBox } from "./decision-box";

interface ChangeListProps {
  preview: Omit<NonNullable<ReviewedRecord["preview"]>, "seenAs">;
  labels: RecordLabels;
  /** Whether changes can be held back one by one. */
  mayHoldBack: boolean;
}

/** A record with more changes than these is published as a whole; the page says how many it does not show. */
const MOST = 300;

/** Only facts, accounts, statements and pictures can stay behind alone: what else is new says what the rules make of them. */
const CAN_STAY_BEHIND = /^[fari]-/;

/** What publishing a record would change, in words, each change with what it rests on. */
export function ChangeList({ preview: { before, after, diff }, labels, mayHoldBack }: ChangeListProps) {
  const t = useTranslations("desk.review");
  return (
    <>
      <Changes title={t("added")} items={diff.added} keyOf={(unit) => unit.id}>
        {(unit) => (
          <>
            <UnitView unit={unit} version={after} labels={labels} />
            {mayHoldBack && CAN_STAY_BEHIND.test(unit.id) ? <HoldBack unit={unit} /> : null}
          </>
        )}
      </Changes>
      {before ? (
        <>
          <Changes title={t("changed")} items={diff.changed} keyOf={(change) => change.after.id}>
            {(change) => (
              <>
                <ChangedUnitView change={change} before={before} after={after} labels={labels} />
                {change.fields.includes("citations") ? null : <RestsOn term={t("restsOn")} unit={change.after} labels={labels} />}
              </>
            )}
          </Changes>
          <Changes title={t("removed")} items={diff.removed} keyOf={(unit) => unit.id}>
            {(unit) => <UnitView unit={unit} version={before} labels={labels} />}
          </Changes>
        </>
      ) : null}
    </>
  );
}

interface ChangesProps<Item> {
  title: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}

function Changes<Item>({ title, items, keyOf, children }: ChangesProps<Item>) {
  const t = useTranslations("desk.review");
  if (items.length === 0) return null;
  return (
    <div className="mt-4">
      <p className="label mb-2 font-semibold">{title}</p>
      <ul className="space-y-5 border-s border-rule ps-4">
        {items.slice(0, MOST).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > MOST ? <p className="mt-3 text-soft">{t("shownOf", { shown: MOST, count: items.length })}</p> : null}
    </div>
  );
}

function RestsOn({ term, unit, labels }: { term: string; unit: PublicUnit; labels: RecordLabels }) {
  if (!("citations" in unit)) return null;
  return (
    <div className="mt-2">
      <p className="label">{term}</p>
      <Citations citations={unit.citations} labels={labels} />
    </div>
  );
}

function HoldBack({ unit }: { unit: PublicUnit }) {
  const t = useTranslations("desk.review");
  const what = useUnitLabel(unit);
  return (
    <p className="mt-1">
      <DecisionBox name="heldBack" value={unit.id} label={t("holdBackOf", { what })}>
        {t("holdBack")}
      </DecisionBox>
    </p>
  );
}
