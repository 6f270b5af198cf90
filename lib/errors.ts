/** What a caller may be told: the record does not exist, or not for this caller. */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

/** The caller may not do this. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
}

/** Somebody else changed the record first, or its state does not allow the change. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}

/** The input breaks a rule; `problems` has one sentence for each. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
  constructor(
    message: string,
    readonly problems: readonly string[] = [message],
  ) {
    super(message);
  }
}
