/** What stands in no address of the web, though browsers take it (RFC 3986, RFC 3987): they ask for it escaped. */
const NEVER = /[\s"<>\\^`{|}]/g;

/** An address as it can be followed from anywhere: what no address may hold is escaped, and letters of all scripts stay readable. */
export function writtenAddress(address: string): string {
  return address.replace(NEVER, encodeURIComponent);
}
