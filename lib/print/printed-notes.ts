import type { PublicCitation } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import type { NoteMark, Run } from "./print-document";

/** The footnotes of one entry: one for each place that is cited, said where it is cited first. */
export class PrintedNotes {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly anchor: string,
    private readonly say: (citation: PublicCitation) => Run[],
  ) {}

  /** The marks of these citations, each once, in the order in which facts name them. */
  marks(citations: readonly PublicCitation[]): NoteMark[] {
    const places = new Map(citations.map((citation) => [placeOf(citation), citation]));
    return [...places].map(([place, citation]) => {
      const before = this.known.get(place);
      if (before !== undefined) return { note: before };
      const note = `${this.anchor}-note-${this.known.size + 1}`;
      this.known.set(place, note);
      return { note, says: this.say(citation) };
    });
  }
}

function placeOf({ ref, locator, quote }: PublicCitation): string {
  return JSON.stringify([recordKey(ref), locator?.kind, locator?.value, quote]);
}
