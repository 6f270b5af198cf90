import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody may answer for a picture: a person who publishes, for what somebody else wrote. */
export function canReviewImage(curator: Curator, image: { lastAuthorId: string }): boolean {
  return hasPermission(curator, "publish") && curator.role !== "system" && curator.userId !== image.lastAuthorId;
}

/** Whether somebody may have the file as it was given, with whatever is written into it. */
export function canOpenOriginal(curator: Curator): boolean {
  return hasPermission(curator, "open_sealed");
}
