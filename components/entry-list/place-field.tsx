import { useTranslations } from "next-intl";
import { offeredPlaces } from "@/lib/publication/filter-options";
import type { FilterOption } from "@/lib/publication/filter-options";

const EM_SPACE = "\u2003";

/** The published places as one list; what lies in a place stands below it, further in. */
export function PlaceField({ places, chosen }: { places: readonly FilterOption[]; chosen: number | null }) {
  const t = useTranslations();
  const known = offeredPlaces(places, chosen);
  const isKnown = chosen === null || known.some((place) => place.number === chosen);
  const offered = isKnown || chosen === null ? known : [{ number: chosen, title: null, language: null, depth: 0 }, ...known];
  return (
    <>
      <label htmlFor="filter-place" className="sr-only">
        {t("entryList.facet.place")}
      </label>
      <select id="filter-place" name="place" defaultValue={chosen ?? ""} className="w-full">
        <option value="">{t("entryList.placeAny")}</option>
        {offered.map(({ number, title, language, depth }) => (
          <option key={number} value={number} lang={language ?? undefined}>
            {EM_SPACE.repeat(depth) +
              (title ?? t("record.numbered", { kind: t("kinds.place"), number: String(number) }))}
          </option>
        ))}
      </select>
      <p className="label mt-2">{t(known.length < places.length ? "entryList.placeHintFolded" : "entryList.placeHint")}</p>
    </>
  );
}
