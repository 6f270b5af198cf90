import { InvalidInput } from "@/lib/errors";
import { BoundedAssembler } from "./bounded-assembler";
import type { JsonToken } from "./bounded-assembler";
import { importHeaderSchema } from "./schema";
import type { ImportHeader } from "./schema";

/** What reading an import file gives, in the order of the file. */
export type ImportItem =
  | { kind: "header"; header: ImportHeader }
  | { kind: "record"; index: number; value: unknown }
  | { kind: "unreadable"; index: number; sentence: string };

type Stage = "before" | "header" | "header-value" | "records" | "after-records" | "done";

const NOT_AN_OBJECT = 'This is not an import file: it must be a JSON object that begins with "format" and "version".';
const RECORDS_LAST = '"records" must be the last field of the file: nothing may stand after it.';

/** Turns JSON tokens into a header and records; a file of another shape stops with one sentence. */
export class ImportTokens {
  private stage: Stage = "before";
  private field = "";
  private readonly header: Record<string, unknown> = {};
  private readonly assembler = new BoundedAssembler();
  private count = 0;

  /** How many records have been read. */
  get records(): number {
    return this.count;
  }

  /** Whether the object has been closed. */
  get isComplete(): boolean {
    return this.stage === "done";
  }

  feed(token: JsonToken): ImportItem | null {
    if (this.stage === "records") return this.feedRecord(token);
    if (this.stage === "header-value") return this.feedHeaderValue(token);
    if (this.stage === "before") {
      if (token.name !== "startObject") throw new InvalidInput(NOT_AN_OBJECT);
      this.stage = "header";
      return null;
    }
    return this.feedObject(token);
  }

  private feedObject(token: JsonToken): ImportItem | null {
    if (token.name === "keyValue") {
      if (this.stage === "after-records") throw new InvalidInput(RECORDS_LAST);
      this.field = token.value;
      this.stage = "header-value";
      return null;
    }
    if (this.stage === "header") {
      this.checkHeader();
      throw new InvalidInput('This import file has no "records".');
    }
    this.stage = "done";
    return null;
  }

  private feedHeaderValue(token: JsonToken): ImportItem | null {
    if (this.field === "records") {
      const header = this.checkHeader();
      if (token.name !== "startArray") throw new InvalidInput('"records" must be an array.');
      this.stage = "records";
      return { kind: "header", header };
    }
    const assembled = this.assembler.feed(token);
    if (assembled.state === "open") return null;
    if (assembled.state === "refused") throw new InvalidInput(`"${this.field}": ${assembled.sentence}`);
    if (Object.hasOwn(this.header, this.field)) throw new InvalidInput(`The file has "${this.field}" twice.`);
    Object.defineProperty(this.header, this.field, { value: assembled.value, enumerable: true, configurable: true });
    this.stage = "header";
    return null;
  }

  private checkHeader(): ImportHeader {
    const parsed = importHeaderSchema.safeParse(this.header);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(".");
    throw new InvalidInput(where ? `The head of the file is wrong at "${where}": ${issue?.message ?? ""}` : `The head of the file is wrong: ${issue?.message ?? ""}`);
  }

  private feedRecord(token: JsonToken): ImportItem | null {
    if (token.name === "endArray" && this.assembler.isEmpty) {
      this.stage = "after-records";
      return null;
    }
    const assembled = this.assembler.feed(token);
    if (assembled.state === "open") return null;
    const index = this.count;
    this.count += 1;
    return assembled.state === "value"
      ? { kind: "record", index, value: assembled.value }
      : { kind: "unreadable", index, sentence: assembled.sentence };
  }
}
