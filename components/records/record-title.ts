import { useTranslations } from "next-intl";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import { recordParts } from "@/lib/publication/record-parts";

/** What a record is headed with: its title in its own language, or words of the interface where it has none. */
export interface RecordTitle {
  text: string;
  /** Null where the words are the interface's own. */
  language: string | null;
}

interface Titled {
  kind: PublicRecordKind;
  number: number;
  title: { text: string; language: string } | null;
  units: readonly PublicUnit[];
}

/** Makes the titles of records: a testimony is named after its witnesses, the others bear their own names. */
export function useRecordTitle(): (record: Titled) => RecordTitle {
  const t = useTranslations();
  return ({ kind, number, title, units }) => {
    const numbered = t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
    if (kind !== "testimony") return title ?? { text: numbered, language: null };
    const names = recordParts(units).witnesses.flatMap((witness) => witness.name ?? []);
    if (names.length === 0) return { text: numbered, language: null };
    return { text: t("records.testimonyOf", { names: names.map((name) => name.text).join(t("fact.listSeparator")) }), language: null };
  };
}
