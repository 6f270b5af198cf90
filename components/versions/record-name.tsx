import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { RecordRef } from "@/lib/publication/public-unit";

interface RecordNameProps {
  of: RecordRef;
  title: { text: string; language: string | null } | null;
}

/** What a record is called above its versions: its title, or its kind and number; a person's name may not be given. */
export function RecordName({ of, title }: RecordNameProps) {
  const t = useTranslations();
  if (title) return <BidiText text={title.text} language={title.language} />;
  if (of.kind === "entry") return t("site.nameNotGiven");
  return t("record.numbered", { kind: t(`kinds.${of.kind}`), number: String(of.number) });
}
