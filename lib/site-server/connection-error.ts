/** Codes of the system for a server that is not there, or went away while it was asked. */
const SYSTEM = new Set(["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]);
/** PostgreSQL's own: connection exceptions, no place left, shutting down, starting (Appendix A of its manual). */
const SQLSTATE = /^(?:08...|53300|57P0[1-3])$/;
/** Prisma's own: not reachable, timed out, closed. */
const PRISMA = new Set(["P1001", "P1002", "P1008", "P1017"]);
/** What the driver says without a code. */
const DRIVER = /^(?:Connection terminated|Client (?:was closed|has encountered a connection error) and is not queryable|timeout exceeded when trying to connect)/;

/** Whether somebody behind the site server was not there to answer: trying again is all that helps. */
export function isConnectionError(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  // Prisma hands on what the driver told it, as the cause of an error that it keeps beside its own.
  const { code, originalCode, message, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  const isTold = [code, originalCode].some((one) => typeof one === "string" && (SYSTEM.has(one) || SQLSTATE.test(one) || PRISMA.has(one)));
  return isTold || (typeof message === "string" && DRIVER.test(message)) || [cause, meta, driverAdapterError].some(isConnectionError);
}
