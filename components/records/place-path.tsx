import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";

/** Places from the widest to the nearest, each a link. */
export function PlacePath({ path, labels }: { path: readonly RecordRef[]; labels: RecordLabels }) {
  return (
    <ol className="flex flex-wrap gap-x-2">
      {path.map((place, index) => (
        <li key={recordKey(place)}>
          {index > 0 ? (
            <span aria-hidden="true" className="me-2 text-soft">
              {"/"}
            </span>
          ) : null}
          <RecordLink to={place} labels={labels} />
        </li>
      ))}
    </ol>
  );
}
