import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { FilterOption } from "@/lib/publication/filter-options";
import type { RecordFacet } from "@/lib/search/entry-list-state";
import { ChoiceList } from "./choice-list";
import type { Choice } from "./choice-list";
import type { FoundOptions } from "@/lib/search/found-option-queries";
import { FindField } from "./find-field";

interface RecordChoicesProps {
  facet: Exclude<RecordFacet, "place">;
  counts: ReadonlyMap<number, number>;
  /** Those that are offered while nothing is typed. */
  options: readonly FilterOption[];
  chosen: readonly number[];
  found: FoundOptions[RecordFacet];
}

/** From so many values on, there is a box to type in. */
const LONG = 8;

/** Facilities, sources or lists: those with most entries, what is chosen, and whatever a typed name finds. */
export function RecordChoices({ facet, counts, options, chosen, found }: RecordChoicesProps) {
  const t = useTranslations();
  const titleOf = new Map([...(found?.options ?? []), ...options].map((option) => [option.number, option]));
  // What is chosen comes first and never vanishes; then what was typed.
  const numbers = new Set([...chosen, ...(found?.options ?? []).map(({ number }) => number), ...(found ? [] : options.map(({ number }) => number))]);
  const choices: Choice[] = [...numbers].map((value) => ({
    value,
    label: <OptionName facet={facet} number={value} option={titleOf.get(value)} />,
    count: counts.get(value) ?? 0,
  }));
  const legend = t(`entryList.facet.${facet}`);
  return (
    <>
      {counts.size > LONG || found ? <FindField facet={facet} typed={found?.typed ?? ""} /> : null}
      {found?.options.length === 0 ? <p className="label py-1">{t("entryList.findNothing", { typed: found.typed })}</p> : null}
      <ChoiceList name={facet} legend={legend} choices={choices} chosen={chosen} />
    </>
  );
}

/** The name of a record that can be chosen; its number where it has none. */
export function OptionName({ facet, number, option }: { facet: RecordFacet; number: number; option: FilterOption | undefined }) {
  return option?.title ? <BidiText text={option.title} language={option.language} /> : <RecordNumber facet={facet} number={number} />;
}

function RecordNumber({ facet, number }: { facet: RecordFacet; number: number }) {
  const t = useTranslations();
  return t("record.numbered", { kind: t(`kinds.${facet}`), number: String(number) });
}
