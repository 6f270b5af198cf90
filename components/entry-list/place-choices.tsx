import { useTranslations } from "next-intl";
import type { FilterOption } from "@/lib/publication/filter-options";
import { ChoiceLine } from "./choice-list";
import type { FoundOptions } from "@/lib/search/found-option-queries";
import { FindField } from "./find-field";
import { OptionName } from "./record-choices";

interface PlaceChoicesProps {
  counts: ReadonlyMap<number, number>;
  /** Whether there are others than those offered. */
  hasMore: boolean;
  /** The places that are offered, as a tree written in lines. */
  options: readonly FilterOption[];
  chosen: readonly number[];
  found: FoundOptions["place"];
}

interface Branch {
  place: FilterOption;
  inside: Branch[];
}

/** Up to so many places the whole tree stands open. */
const FEW = 10;

/** The places as a tree that opens level by level, each with its entries; a place includes all that lies in it. */
export function PlaceChoices({ counts, hasMore, options, chosen, found }: PlaceChoicesProps) {
  const t = useTranslations("entryList");
  const missing = [...chosen, ...(found?.options ?? []).map(({ number }) => number)].filter((number) => !options.some((place) => place.number === number));
  const titleOf = new Map([...options, ...(found?.options ?? [])].map((option) => [option.number, option]));
  const line = (number: number) => (
    <ChoiceLine
      name="place"
      choice={{ value: number, label: <OptionName facet="place" number={number} option={titleOf.get(number)} />, count: counts.get(number) ?? 0 }}
      isChosen={chosen.includes(number)}
    />
  );
  const holdsChosen = ({ place, inside }: Branch): boolean => chosen.includes(place.number) || inside.some(holdsChosen);
  const write = (branches: readonly Branch[]) => (
    <ul>
      {branches.map(({ place, inside }) => (
        <li key={place.number}>
          {line(place.number)}
          {inside.length === 0 ? null : (
            <details
              id={`inside-${place.number}`}
              open={options.length <= FEW || branches.length === 1 || chosen.includes(place.number) || inside.some(holdsChosen)}
              className="ms-6"
            >
              <summary className="label py-0.5">{t("inside", { count: inside.length })}</summary>
              {write(inside)}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <fieldset>
      <legend className="sr-only">{t("facet.place")}</legend>
      {hasMore || found ? <FindField facet="place" typed={found?.typed ?? ""} /> : null}
      {found?.options.length === 0 ? <p className="label py-1">{t("findNothing", { typed: found.typed })}</p> : null}
      {[...new Set(missing)].map((number) => (
        <div key={number}>{line(number)}</div>
      ))}
      {write(branchesOf(options))}
    </fieldset>
  );
}

/** The lines of a tree as branches again. */
function branchesOf(lines: readonly FilterOption[]): Branch[] {
  const roots: Branch[] = [];
  const way: Branch[] = [];
  for (const place of lines) {
    const branch: Branch = { place, inside: [] };
    while (way.length > 0 && (way.at(-1)?.place.depth ?? 0) >= place.depth) way.pop();
    (way.at(-1)?.inside ?? roots).push(branch);
    way.push(branch);
  }
  return roots;
}
