import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeading } from "@/components/ui/page-heading";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { RecordRef } from "@/lib/publication/public-unit";
import { OnSiteLine } from "./on-site-line";
import { ReadOnlyValues } from "./read-only-values";

interface RecordHeadProps {
  kind: RecordRef["kind"];
  record: { values: object; number: number | null; mayChange: boolean };
  title: { text: string; language: string | null; script?: string };
  labels: Readonly<Record<string, string>>;
  say: (field: string, value: unknown) => string | null;
  /** The form, for those who may change the record. */
  children: ReactNode;
}

/** A record on file: what it is called, where readers see it, and its form, or what it says. */
export function RecordHead({ kind, record, title, labels, say, children }: RecordHeadProps) {
  const t = useTranslations("desk.records");
  return (
    <>
      <PageHeading above={<OnSiteLine kind={kind} number={record.number} />} {...textAttributes(title.language, title.script)}>
        {title.text}
      </PageHeading>
      {record.mayChange ? (
        children
      ) : (
        <>
          <p className="mb-4">{t("notYours")}</p>
          <ReadOnlyValues values={{ ...record.values }} labels={labels} say={say} />
        </>
      )}
    </>
  );
}
