import { useTranslations } from "next-intl";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Fold } from "@/components/ui/fold";
import { Prose } from "@/components/ui/prose";
import type { Unit } from "@/lib/publication/public-record";
import { accountSections } from "@/lib/testimonies/vocabulary";

/** What a testimony says about one person, section by section; folded, with a note where it is hard to read. */
export function AccountView({ account }: { account: Unit<"account"> }) {
  const t = useTranslations();
  const present = accountSections.filter((section) => account.sections[section]);
  if (present.length === 0) return null;
  return (
    <Fold summary={account.contentNote ? t(`fact.contentNote.${account.contentNote}`) : t("records.account")}>
      <InnerTable>
        {present.map((section) => (
          <InnerRow key={section} term={t(`entry.account.${section}`)}>
            <Prose text={account.sections[section] ?? ""} language={account.language} />
          </InnerRow>
        ))}
      </InnerTable>
    </Fold>
  );
}
