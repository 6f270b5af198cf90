import Assembler from "stream-json/assembler.js";
import type { parser } from "stream-json/core/parser.js";

/** A token of the JSON parser. */
export type JsonToken = parser.Token;

/** What became of one value: it is not complete yet, it is here, or it went past a limit and was dropped. */
export type Assembled = { state: "open" } | { state: "value"; value: unknown } | { state: "refused"; sentence: string };

const DEEPEST = 30;
const MOST_CHARACTERS = 8_000_000;
const MOST_TOKENS = 1_000_000;
const OPEN: Assembled = { state: "open" };

/** Puts one JSON value together from tokens, and gives up quietly on one that is too deep or too large for any record. */
export class BoundedAssembler {
  private assembler = new Assembler();
  private depth = 0;
  private characters = 0;
  private tokens = 0;
  private refusal: string | null = null;

  /** Whether no value has been begun. */
  get isEmpty(): boolean {
    return this.tokens === 0;
  }

  feed(token: JsonToken): Assembled {
    if (token.name === "startObject" || token.name === "startArray") this.depth += 1;
    if (token.name === "endObject" || token.name === "endArray") this.depth -= 1;
    this.count(token);
    if (this.refusal === null) this.assembler.consume(token);
    if (this.depth > 0 || token.name === "keyValue") return OPEN;
    const outcome: Assembled =
      this.refusal === null ? { state: "value", value: this.assembler.current as unknown } : { state: "refused", sentence: this.refusal };
    this.startOver();
    return outcome;
  }

  private count(token: JsonToken): void {
    this.tokens += 1;
    if (token.name === "stringValue" || token.name === "keyValue") this.characters += token.value.length;
    if (this.depth > DEEPEST) this.refuse(`This is nested more than ${DEEPEST} levels deep.`);
    else if (this.characters > MOST_CHARACTERS) this.refuse(`This record has more than ${MOST_CHARACTERS.toLocaleString("en")} characters.`);
    else if (this.tokens > MOST_TOKENS) this.refuse(`This record has more than ${MOST_TOKENS.toLocaleString("en")} parts.`);
  }

  private refuse(sentence: string): void {
    if (this.refusal !== null) return;
    this.refusal = sentence;
    // Nothing of the value is kept while the rest of it goes by.
    this.assembler = new Assembler();
  }

  private startOver(): void {
    this.assembler = new Assembler();
    this.depth = this.characters = this.tokens = 0;
    this.refusal = null;
  }
}
