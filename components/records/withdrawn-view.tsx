import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { messageAttributes } from "@/lib/i18n/messages";
import { localizedPath } from "@/lib/i18n/localized-path";
import { indexPath } from "@/lib/permalinks";
import type { RecordRef } from "@/lib/publication/public-unit";
import type { recordKinds, withdrawalKinds } from "@/lib/publication/vocabulary";

interface WithdrawnViewProps {
  record: { kind: keyof typeof recordKinds; number: RecordRef["number"] };
  withdrawal: { on: Date; kind: keyof typeof withdrawalKinds };
}

/** What stands at the address of a withdrawn record: that it was, when, and for what kind of reason. */
export function WithdrawnView({ record, withdrawal }: WithdrawnViewProps) {
  const locale = useLocale();
  const t = useTranslations("withdrawn");
  const kind = useTranslations("kinds")(record.kind);
  const reasons = useTranslations("vocabulary.withdrawalKinds");
  return (
    <>
      <PageHeading>{t("title", { kind, number: String(record.number) })}</PageHeading>
      <Section id="withdrawn" title={t("whenTitle")}>
        <p>
          <Day date={withdrawal.on} />
        </p>
      </Section>
      <Section id="reason" title={t("kindTitle")}>
        <p>{reasons(withdrawal.kind)}</p>
        <p {...messageAttributes(locale, "withdrawn.content")} className="mt-3">
          {t("content")}
        </p>
      </Section>
      <Section id="cited" title={t("citedTitle")}>
        <p {...messageAttributes(locale, "withdrawn.cited")}>{t("cited")}</p>
        <ul className="mt-3 list-disc ps-5">
          <li>
            <a href={`${localizedPath(locale, "/method")}#corrections`}>{t("method")}</a>
          </li>
          <li>
            <a href={indexPath(locale, record.kind)}>{t("others")}</a>
          </li>
        </ul>
      </Section>
    </>
  );
}
