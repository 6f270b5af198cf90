/** What a public page may load: its own styles, fonts and images, and scripts only from files of this site. */
const sitePolicy = (scripts = "'self'") => [
  "default-src 'none'",
  `script-src ${scripts}`,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What a page of the desk may load: beside the same, the scripts in it that carry this request's nonce. */
export function deskPolicy(nonce: string): string {
  return sitePolicy(`'self' 'nonce-${nonce}'`);
}

/** What the headers of the desk have beside those of every response: nobody keeps, indexes or frames it. */
export function deskHeaders(nonce: string): Record<string, string> {
  return {
    "content-security-policy": deskPolicy(nonce),
    "cache-control": "no-store",
    "x-robots-tag": "noindex, nofollow",
    // Within the desk browsers say where a form comes from; nobody else is told.
    "referrer-policy": "same-origin",
  };
}

/** The headers of a card: any site may show it in a frame, and nothing in it runs, is sent or comes from elsewhere. */
export function cardHeaders({ "x-frame-options": _framed, ...headers }: Record<string, string>): Record<string, string> {
  const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";
  return { ...headers, "content-security-policy": policy, "cross-origin-resource-policy": "cross-origin" };
}

/** Headers of what programs in browsers of other sites may read; nothing that says who somebody is goes along. */
export function readableHeaders(headers: Record<string, string>): Record<string, string> {
  return {
    ...headers,
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, RateLimit, RateLimit-Policy, Retry-After, Location, Link, Content-Range, Content-Disposition",
    "cross-origin-resource-policy": "cross-origin",
  };
}

/** Headers of every response. Readers get no cookie and leave no referrer. */
export function securityHeaders(isHttps: boolean): Record<string, string> {
  return {
    "content-security-policy": sitePolicy(),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(isHttps ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
