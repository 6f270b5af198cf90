import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { PublicRecordKind } from "@/lib/publication/public-record";

interface DeskTitleProps {
  kind: PublicRecordKind;
  title: { text: string; language: string } | null;
}

/** What a record is called at the desk. */
export function DeskTitle({ kind, title }: DeskTitleProps) {
  const t = useTranslations();
  if (title) return <BidiText text={title.text} language={title.language} />;
  return t("desk.review.noTitle", { kind: t(`kinds.${kind}`) });
}
