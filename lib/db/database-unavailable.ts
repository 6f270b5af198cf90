import "server-only";

/** The database cannot be used; the message is one sentence that an operator can act on. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}
