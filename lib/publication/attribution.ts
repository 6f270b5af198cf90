import type { CitedRecords } from "./cited-records";
import type { PublicCitation, RecordRef } from "./public-unit";
import { recordKey } from "./record-key";
import type { RecordParts } from "./record-parts";

/** Who is cited for a claim; `name` is null where a witness is not named. */
export interface Attribution {
  ref: RecordRef;
  name: string | null;
  language: string | null;
}

/** Who says so: the testimonies cited, or, where there are none, the authors of the sources. */
export function attributionsOf(
  citations: readonly PublicCitation[],
  cited: CitedRecords,
): Attribution[] {
  const refs = [...new Map(citations.map(({ ref }) => [recordKey(ref), ref])).values()];
  const testimonies = refs.filter((ref) => ref.kind === "testimony");
  const speakers = testimonies.length > 0 ? testimonies : refs;
  return speakers.map((ref) => attributionTo(ref, cited.get(recordKey(ref))));
}

function attributionTo(ref: RecordRef, parts: RecordParts | undefined): Attribution {
  const witness = parts?.witnesses[0];
  if (witness?.name) return { ref, name: witness.name.text, language: witness.name.language };
  if (witness?.description) return { ref, name: witness.description, language: null };
  const source = parts?.source;
  if (!source) return { ref, name: null, language: null };
  const maker = source.author ?? source.publisher;
  return { ref, name: maker ?? source.title, language: maker === null ? source.titleLanguage : null };
}
