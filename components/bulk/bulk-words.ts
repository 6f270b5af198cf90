import { useTranslations } from "next-intl";
import type { BulkDeed } from "@/lib/bulk/schema";

interface Target {
  list: string | null;
  place: string | null;
  source: string | null;
}

/** Says in words what a deed does to one record. */
export function useBulkWords(deed: BulkDeed, target: Target): (beside: boolean) => string {
  const t = useTranslations("desk.bulk.does");
  const claims = useTranslations("vocabulary.attributeKinds");
  return (beside) => {
    if (deed.action === "add_to_list") return t("add_to_list", { list: target.list ?? "…" });
    if (deed.action === "send_to_review") return t("send_to_review");
    const values = { claim: claims(deed.claim), place: target.place ?? "…", isCited: deed.source === null ? "no" : "yes", source: target.source ?? "…" };
    return t(beside ? "set_place_beside" : "set_place", values);
  };
}
