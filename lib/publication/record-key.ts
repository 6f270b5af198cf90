import type { RecordRef } from "./public-unit";

/** `entry:167`, the key of a public record in maps and in the `refs` of listings. */
export function recordKey(ref: Pick<RecordRef, "kind" | "number">): string {
  return `${ref.kind}:${ref.number}`;
}

/** The record that a key stands for. */
export function refOfKey(key: string): RecordRef {
  const colon = key.indexOf(":");
  return { kind: key.slice(0, colon) as RecordRef["kind"], number: Number(key.slice(colon + 1)) };
}
