import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** An import may carry sealed facts and consents, so only whoever runs the scripts of an installation may do it. */
export function canImport(curator: Curator): boolean {
  return hasPermission(curator, "import");
}
