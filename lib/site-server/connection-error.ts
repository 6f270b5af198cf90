/** Codes of the system for a server that is not there, or went away while it was asked. */
const SYSTEM = new Set(["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]);
/** PostgreSQL's own: connection exceptions, no place left, shutting down, starting (Appendix A of its manual). */
const SQLSTATE = /^(?:08...|53300|57P0[1-3])$/;
/** What the driver says without a code. */
const DRIVER = /^(?:Connection terminated|timeout exceeded when trying to connect)/;

/** Whether somebody behind the site server was not there to answer: trying again is all that helps. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return SYSTEM.has(code) || SQLSTATE.test(code) || DRIVER.test(error.message);
}
