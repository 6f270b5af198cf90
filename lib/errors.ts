/** What a screen needs beside the sentence; `code` is a key of `desk.problems` in the message files. */
export interface ErrorDetail {
  code?: string;
  /** What the message is filled with. */
  values?: Readonly<Record<string, string | number>>;
}

/** What a caller may be told: the record does not exist, or not for this caller. */
export class NotFound extends Error {
  override readonly name = "NotFound";
  constructor(
    message: string,
    readonly detail: ErrorDetail = {},
  ) {
    super(message);
  }
}

/** The caller may not do this. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
  constructor(
    message: string,
    readonly detail: ErrorDetail = {},
  ) {
    super(message);
  }
}

/** Somebody else changed the record first, or its state does not allow the change; `current` is what stands there now. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  constructor(
    message: string,
    readonly detail: ErrorDetail & { current?: unknown } = {},
  ) {
    super(message);
  }
}

/** The input breaks a rule; `problems` has one sentence for each, `fields` a code for each field that is wrong. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
  constructor(
    message: string,
    readonly problems: readonly string[] = [message],
    readonly detail: ErrorDetail & { fields?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
  }
}
