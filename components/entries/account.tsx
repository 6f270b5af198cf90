import { useLocale, useTranslations } from "next-intl";
import { DateAfter } from "@/components/facts/date-after";
import { LanguageName } from "@/components/facts/language-name";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Fold } from "@/components/ui/fold";
import { Prose } from "@/components/ui/prose";
import { recordPath } from "@/lib/permalinks";
import type { EntryAccount } from "@/lib/publication/entry-accounts";
import { TestifyingParty } from "./testifying-party";

/** What one testimony says about the victim, section by section. */
export function Account({ of: { account, ...about }, labels }: { of: EntryAccount; labels: RecordLabels }) {
  const locale = useLocale();
  const t = useTranslations();
  const title = t("record.numbered", { kind: t("kinds.testimony"), number: String(account.testimony.number) });
  const sections = about.sections.map(({ name, text }) => (
    <InnerRow key={name} term={t(`entry.account.${name}`)}>
      <Prose text={text} language={account.language} />
    </InnerRow>
  ));
  return (
    <article id={account.id} aria-labelledby={`${account.id}-title`}>
      <h3 id={`${account.id}-title`} className="font-semibold">
        <a href={recordPath(locale, account.testimony)}>{title}</a>
        {about.isDirect ? "*" : null}
      </h3>
      <TestimonyOrigin testimony={about.testimony} labels={labels} />
      <div className="mt-2">
        <InnerTable>
          <InnerRow term={t("entry.account.testifyingParty")}>
            <TestifyingParty account={account} witnesses={about.witnesses} />
          </InnerRow>
          {account.contentNote ? null : sections}
        </InnerTable>
        {account.contentNote ? (
          <Fold summary={t(`fact.contentNote.${account.contentNote}`)}>
            <InnerTable>{sections}</InnerTable>
          </Fold>
        ) : null}
      </div>
    </article>
  );
}

/** Form, date, languages of a testimony, and the source that reports it. */
function TestimonyOrigin({ testimony, labels }: { testimony: EntryAccount["testimony"]; labels: RecordLabels }) {
  const t = useTranslations();
  if (!testimony) return null;
  return (
    <p className="label">
      {t(`vocabulary.testimonyForms.${testimony.form}`)}
      <DateAfter date={testimony.date} />
      {testimony.languages.map((code) => (
        <span key={code}>
          {t("fact.listSeparator")}
          <LanguageName code={code} />
        </span>
      ))}
      {testimony.reportedBy ? (
        <>
          {t("fact.listSeparator")}
          {t("entry.account.reportedBy")} <RecordLink to={testimony.reportedBy} labels={labels} />
        </>
      ) : null}
    </p>
  );
}
