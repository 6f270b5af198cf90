import type { DeskConsent } from "./curator-queries";
import { consentUses } from "./vocabulary";

type ConsentUse = keyof typeof consentUses;

/** The editor that is open among the consents of a person. */
export type ConsentEditor = { edit: "consent"; use: ConsentUse | null } | { edit: "consent-correct" | "consent-withdraw"; consent: DeskConsent };

type Param = string | readonly string[] | undefined;
const first = (param: Param) => [param ?? ""].flat()[0] ?? "";

/** Which editor an address asks for; null where it asks for none, or for one that cannot be opened. */
export function parseConsentEditor(
  { edit, use, consent }: { edit?: Param; use?: Param; consent?: Param },
  consents: readonly DeskConsent[],
  may: { record: boolean; manage: boolean },
): ConsentEditor | null {
  const asked = first(edit);
  if (asked === "consent") return may.record ? { edit: asked, use: (Object.keys(consentUses) as ConsentUse[]).find((one) => one === first(use)) ?? null } : null;
  if ((asked !== "consent-correct" && asked !== "consent-withdraw") || !may.manage) return null;
  const named = consents.find(({ id, withdrawnAt }) => id === first(consent) && withdrawnAt === null);
  if (!named || (asked === "consent-correct" && named.values === null)) return null;
  return { edit: asked, consent: named };
}

/** The query of the address that opens an editor. */
export function consentQuery(edit: ConsentEditor["edit"], about: { use?: ConsentUse; consent?: string } = {}): string {
  return `?${new URLSearchParams({ edit, ...about })}#consents`;
}
