import type { PublicCitation } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import type { NoteMark, Run } from "./print-document";

/** The footnotes of one entry: one for each place that is cited, said and numbered where it is cited first. */
export class PrintedNotes {
  private readonly numbers = new Map<string, number>();
  private readonly records = new Set<string>();

  constructor(
    private readonly anchor: string,
    /** What a note says; the first of a record says where to find it. */
    private readonly say: (citation: PublicCitation, isFirst: boolean) => readonly Run[],
  ) {}

  /** The marks of these citations, each once, in the order in which facts name them. */
  marks(citations: readonly PublicCitation[]): NoteMark[] {
    const places = new Map(citations.map((citation) => [placeOf(citation), citation]));
    return [...places].map(([place, citation]) => {
      const before = this.numbers.get(place);
      const number = before ?? this.numbers.size + 1;
      const note = `${this.anchor}-note-${number}`;
      if (before !== undefined) return { note, number };
      this.numbers.set(place, number);
      const record = recordKey(citation.ref);
      const isFirst = !this.records.has(record);
      this.records.add(record);
      return { note, number, says: this.say(citation, isFirst) };
    });
  }
}

function placeOf({ ref, locator, quote }: PublicCitation): string {
  return JSON.stringify([recordKey(ref), locator?.kind, locator?.value, quote]);
}
