import type { SuggestionAnswer } from "./suggested-option";

/** Asks for suggestions one question at a time: a newer question ends the one before it. */
export class SuggestionSource {
  private asking: AbortController | null = null;

  constructor(private readonly address: string) {}

  /** The answer, or null where a newer question has been asked, or none can be had. */
  async ask(text: string): Promise<SuggestionAnswer | null> {
    this.stop();
    const asking = (this.asking = new AbortController());
    try {
      const answer = await fetch(`${this.address}&q=${encodeURIComponent(text)}`, { signal: asking.signal });
      const found = answer.ok ? ((await answer.json()) as SuggestionAnswer) : null;
      return this.asking === asking ? found : null;
    } catch {
      return null;
    }
  }

  /** Ends what is under way. */
  stop(): void {
    this.asking?.abort();
    this.asking = null;
  }
}
