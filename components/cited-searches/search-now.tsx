import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { recordPath } from "@/lib/permalinks";
import { recordKey } from "@/lib/publication/record-key";
import type { CitedSearchPage } from "@/lib/search/cited-search-queries";

/** More than these are counted and not named; the search itself has them. */
const MOST = 200;
/** What differs, in the order in which it is told; entries that cannot be read are counted and not named. */
const KINDS = [
  { kind: "added", isNamed: true },
  { kind: "changed", isNamed: true },
  { kind: "unfit", isNamed: true },
  { kind: "merged", isNamed: false },
  { kind: "withdrawn", isNamed: false },
] as const;

/** What the same search finds now, and how that differs. */
export function SearchNow({ now }: Pick<CitedSearchPage, "now">) {
  const t = useTranslations("citations.search");
  if (now === null) {
    return (
      <Section id="now" title={t("nowTitle")}>
        <p>{t("nowAway")}</p>
      </Section>
    );
  }
  const told = KINDS.filter(({ kind }) => now.difference[kind].length > 0);
  return (
    <Section id="now" title={t("nowTitle")}>
      <p>
        {t("nowCount", { count: now.total })} {told.length === 0 ? t("sameNow") : null}
      </p>
      {told.map(({ kind, isNamed }) => {
        const numbers = now.difference[kind];
        const count = t(kind, { count: numbers.length });
        return isNamed ? (
          <Fold key={kind} summary={count}>
            <EntryLinks numbers={numbers.slice(0, MOST)} labels={now.labels} />
          </Fold>
        ) : (
          <p key={kind} className="my-1">
            {count}
          </p>
        );
      })}
    </Section>
  );
}

function EntryLinks({ numbers, labels }: { numbers: readonly number[]; labels: NonNullable<CitedSearchPage["now"]>["labels"] }) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <ul>
      {numbers.map((number) => {
        const label = labels.get(recordKey({ kind: "entry", number }));
        return (
          <li key={number}>
            <a href={recordPath(locale, { kind: "entry", number })}>{t("record.numbered", { kind: t("kinds.entry"), number: String(number) })}</a>{" "}
            {label?.title ? <BidiText text={label.title} language={label.language} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
