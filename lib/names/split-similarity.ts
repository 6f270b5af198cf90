import { endDistances } from "./sound-distance";
import type { Heard } from "./sound-distance";

/** A segment less alike than this is another name, however well the rest agrees. */
const ANOTHER_NAME = 0.5;

/**
 * How alike a word without spaces and several words are: the word is cut where it serves best, and each piece is
 * worth what it would be alone, so that a likeness of the whole cannot hide a part that is quite another name.
 */
export function splitSimilarity(whole: Heard, segments: readonly Heard[]): number {
  const length = whole.codes.length;
  // The weight of the first sounds, up to each place.
  const weights = new Float32Array(length + 1);
  for (let at = 0; at < length; at++) weights[at + 1] = (weights[at] as number) + (whole.silences[at] as number);
  let reached = new Float32Array(length + 1).fill(-1);
  reached[0] = 0;
  segments.forEach((segment, index) => {
    const next = new Float32Array(length + 1).fill(-1);
    const isLast = index === segments.length - 1;
    for (let start = 0; start < length; start++) {
      const value = reached[start] as number;
      if (value < 0) continue;
      const distances = endDistances(segment, whole, start);
      for (let end = isLast ? length : start + 1; end <= length; end++) {
        const scale = (segment.weight + (weights[end] as number) - (weights[start] as number)) / 2;
        const similarity = 1 - (distances[end - start] as number) / scale;
        const gained = value + (similarity < ANOTHER_NAME ? 0 : similarity * segment.weight);
        if (gained > (next[end] as number)) next[end] = gained;
      }
    }
    reached = next;
  });
  const total = segments.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : Math.max(0, reached[length] as number) / total;
}
