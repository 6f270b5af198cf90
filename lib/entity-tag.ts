/** Whether a reader who sends If-None-Match has this already (RFC 9110, 13.1.2): in that header a weak tag is as good as a strong one. */
export function hasEntityTag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  return (ifNoneMatch ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");
}
