import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Tells a reader who came by the number of a merged entry why another number stands above. */
export function MergedNotice({ number }: { number: number }) {
  const t = useTranslations("entry");
  return <Notice>{t("merged", { number: String(number) })}</Notice>;
}
