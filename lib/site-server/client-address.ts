import type { IncomingMessage } from "node:http";

/** The header in which the desk is told from where a request came; readers' requests never carry it. */
export const CLIENT_HEADER = "x-guwah-client";

/**
 * Where a request came from. `hops` web servers stand in front, and each has added the address that it saw to the end
 * of X-Forwarded-For; whatever stands before those was written by the client itself.
 */
export function clientAddress(request: Pick<IncomingMessage, "headers" | "socket">, hops: number): string {
  const seen = request.socket.remoteAddress ?? "";
  if (hops === 0) return seen;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").slice(-2_000).split(",").map((address) => address.trim());
  return forwarded.at(-hops) || seen;
}
