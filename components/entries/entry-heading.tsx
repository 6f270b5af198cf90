import { useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { Unit } from "@/lib/publication/public-record";

interface EntryHeadingProps {
  number: number;
  /** How many entries can be read; null on pages that must never change. */
  total: number | null;
  title: Unit<"name"> | null;
}

/** The entry's number and the name that titles it. */
export function EntryHeading({ number, total, title }: EntryHeadingProps) {
  const t = useTranslations();
  // After mergers and withdrawals a number can be larger than the count: "42 of 40" would be false.
  const counter = total === null || number > total ? t("entry.counterAlone", { number }) : t("entry.counter", { number, total });
  const attributes = title ? textAttributes(title.language, title.script) : {};
  return (
    <PageHeading above={counter} {...attributes}>
      {title ? title.text : t("site.nameNotGiven")}
    </PageHeading>
  );
}
