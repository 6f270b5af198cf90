import { useTranslations } from "next-intl";
import type { RequestValues } from "@/lib/requests/schema";

const VOCABULARIES = { kind: "requestKinds", channel: "requestChannels", asker: "requestAskers" } as const;

/** What the fields of a request are called, and how their values are said. Who asked is never compared. */
export function useRequestLabels() {
  const t = useTranslations("desk.requests");
  const vocabulary = useTranslations("vocabulary");
  const labels: Partial<Record<keyof RequestValues, string>> = {
    kind: t("kind"), channel: t("channel"), asker: t("asker"), asked: t("asked"), receivedOn: t("receivedOn"), numbers: t("about"), picks: t("about"),
  };
  const say = (field: string, value: unknown) => {
    if (field === "numbers") return (value as RequestValues["numbers"]).map(({ kind, number }) => t("numberOf", { kind: kind ? vocabulary(`recordKinds.${kind}` as never) : "", number })).join("\n");
    if (field === "picks") return (value as RequestValues["picks"]).map(({ kind, record }) => `${t(`picked.${kind}`)}: ${record?.label ?? ""}`).join("\n");
    const name = VOCABULARIES[field as keyof typeof VOCABULARIES] as string | undefined;
    return name && value ? vocabulary(`${name}.${value as string}` as never) : null;
  };
  return { labels, say };
}
