import type { Visitor } from "@/lib/auth/visitor";

/** Somebody who has not signed in, from a network of their own, with these cookies. */
export function buildVisitor(network = `network ${Math.random()}`, cookies: Record<string, string> = {}): Visitor {
  return { network, browser: "Firefox · Linux", cookies: (name) => cookies[name] };
}
