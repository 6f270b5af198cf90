import { useTranslations } from "next-intl";
import type { RecordLabels } from "@/components/facts/record-labels";
import { Section } from "@/components/ui/section";
import type { EntryAccount } from "@/lib/publication/entry-accounts";
import { Account } from "./account";

/** The testimonies one by one: what each says about this victim. */
export function TestimoniesSection({ accounts, labels }: { accounts: readonly EntryAccount[]; labels: RecordLabels }) {
  const t = useTranslations("entry");
  return (
    <Section id="testimonies" title={t("sections.testimonies")}>
      {accounts.length === 0 ? <p className="text-soft">{t("none.testimonies")}</p> : null}
      <div className="space-y-8">
        {accounts.map((one) => (
          <Account key={one.account.id} of={one} labels={labels} />
        ))}
      </div>
      {accounts.some((one) => one.isDirect) ? <p className="label mt-4">{t("account.direct")}</p> : null}
    </Section>
  );
}
