import { useTranslations } from "next-intl";
import type { ListValues } from "@/lib/lists/schema";

/** What the fields of a list are called. */
export function useListLabels() {
  const t = useTranslations("desk.lists");
  const records = useTranslations("desk.records");
  const vocabulary = useTranslations("vocabulary");
  const labels: Record<keyof ListValues, string> = {
    name: t("name"), definition: t("definition"), language: t("language"), author: t("author"), createdOn: t("createdOn"), visibility: records("visibility"),
  };
  const say = (field: string, value: unknown) => (field === "visibility" && value ? vocabulary(`visibilities.${value}` as never) : null);
  return { labels, say };
}
