import type { NameKeys } from "@/lib/names/name-keys";
import { typingSimilarity } from "@/lib/names/typing-distance";
import type { NamedRecord } from "./name-form-queries";
import type { NameHit } from "./name-search-queries";

/** A nearest name has at least this share of its letters in common. */
const NEAR_ENOUGH = 0.5;
/** Letters of a name that are compared. */
const LONGEST = 40;

/** Of names of entries that are none of those asked for, the ones with the most letters in common, by sound. */
export function nearestNames({ concats }: NameKeys, among: readonly NamedRecord[]): Pick<NameHit, "number" | "text" | "reason">[] {
  const wanted = (concats[0] ?? "").slice(0, LONGEST);
  return among
    .flatMap(({ kind, number, forms }) => {
      if (kind !== "entry") return [];
      const near = forms.map(({ text, keys }) => ({ text, likeness: typingSimilarity(wanted, (keys.concats[0] ?? "").slice(0, LONGEST)) }));
      const best = near.reduce((one, other) => (other.likeness > one.likeness ? other : one), { text: "", likeness: 0 });
      return best.likeness >= NEAR_ENOUGH ? [{ ...best, number }] : [];
    })
    .sort((one, other) => other.likeness - one.likeness || one.number - other.number)
    .map(({ number, text }) => ({ number, text, reason: "similar" }));
}
