import { useTranslations } from "next-intl";
import type { Pick } from "@/lib/picks/pick";
import { namedKinds } from "./named-record-kinds";
import type { NamedKind, NamedValues } from "./named-record-kinds";

/** What the fields of a named record are called, and how those that hold more than words are said. */
export function useNamedLabels(kind: NamedKind) {
  const t = useTranslations("desk.records");
  const vocabulary = useTranslations("vocabulary");
  const { own, within, vocabulary: kinds } = namedKinds[kind];
  const all: Record<keyof NamedValues, string> = {
    names: t("names"), kind: t("kind"), place: t("place"), parent: t("parent"), resolution: t("resolution"), description: t("description"), url: t("url"),
    visibility: t("visibility"), internalNote: t("internalNote"),
  };
  const fields: (keyof NamedValues)[] = ["names", "kind", ...(Object.keys(own) as (keyof NamedValues)[]), "visibility", "internalNote"];
  const labels = Object.fromEntries(fields.map((field) => [field, all[field]])) as Record<string, string>;
  const say = (field: string, value: unknown): string | null => {
    if (!value) return null;
    if (field === "names") return (value as NamedValues["names"]).map(({ text }) => text).join("\n");
    if (field === within) return (value as Pick).label;
    const group = { kind: kinds, resolution: "placeResolutions", visibility: "visibilities" }[field];
    return group ? vocabulary(`${group}.${value}` as never) : null;
  };
  return { labels, say };
}
