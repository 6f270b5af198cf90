import "server-only";
import type { DeskFrame } from "@/components/desk/desk-page";
import type { DeskPlace } from "@/components/desk/desk-navigation";
import { canManageApiKeys } from "@/lib/api-keys/policy";
import type { Curator } from "@/lib/auth/curator";
import { findSignedIn } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { canReadLog } from "@/lib/history/policy";
import { canSeeRequests } from "@/lib/requests/policy";
import { canSeeQueue } from "@/lib/reviews/policy";
import { canManageAccounts, canManageOwnAccount } from "@/lib/users/policy";
import { canChangeLabels } from "@/lib/vocabularies/policy";

/** Which places of the desk are open, each by the policy of its feature. */
const openTo: Record<DeskPlace, (curator: Curator) => boolean> = {
  start: canManageOwnAccount,
  persons: canCreateRecords,
  testimonies: canCreateRecords,
  sources: canCreateRecords,
  facilities: canCreateRecords,
  places: canCreateRecords,
  organisations: canCreateRecords,
  lists: canCreateRecords,
  review: canSeeQueue,
  requests: canSeeRequests,
  vocabularies: canChangeLabels,
  accounts: canManageAccounts,
  keys: canManageApiKeys,
  log: canReadLog,
  account: canManageOwnAccount,
};

/** What every page of the desk shows of whoever is there. */
export async function deskFrame(curator: Curator): Promise<DeskFrame> {
  const places = (Object.keys(openTo) as DeskPlace[]).filter((place) => openTo[place](curator));
  const signedIn = await findSignedIn();
  return { name: signedIn?.user.name ?? "", role: curator.role, places, hasShortcuts: signedIn?.hasShortcuts ?? false };
}
