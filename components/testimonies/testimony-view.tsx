"use client";

import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { ReadOnlyValues } from "@/components/desk/read-only-values";
import { useIsLive } from "@/components/forms/use-is-live";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { PageHeading } from "@/components/ui/page-heading";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { FoundAccount, FoundTestimony } from "@/lib/testimonies/curator-queries";
import { AccountForm } from "./account-form";
import type { AccountActions } from "./account-form";
import { TestimonyForm } from "./testimony-form";
import type { TestimonyActions } from "./testimony-form";
import { TextBeside } from "./text-beside";
import { useTestimonyLabels } from "./use-testimony-labels";
import { VictimStep } from "./victim-step";
import type { StepActions } from "./victim-step";

interface TestimonyViewProps {
  testimony: FoundTestimony;
  newIds: { sourceId: string; accountId: string; personId: string };
  /** The language in which the desk writes accounts of this testimony. */
  language: string;
  actions: TestimonyActions & StepActions & AccountActions;
  drafts: { testimony: DraftParts; victim: DraftParts; accounts: readonly DraftParts[] };
}

/** A testimony on file: its victims beside the text, and its own form. What is folded waits for the script, without which nothing can be typed into it. */
export function TestimonyView({ testimony, newIds, language, actions, drafts }: TestimonyViewProps) {
  const t = useTranslations("desk.testimonies");
  const records = useTranslations("desk.records");
  const locale = useLocale();
  const { labels, say } = useTestimonyLabels();
  const isLive = useIsLive();
  const { id, values, accounts, number, mayChange } = testimony;
  const { record: source } = values.reportedBy;
  const witnesses = values.witnesses.map((one) => say("witnesses", [one])).join(", ");
  const about = [say("form", values.form), values.date, source ? witnesses : ""].filter((part) => part);
  return (
    <>
      <PageHeading above={<OnSiteLine kind="testimony" number={number} />}>{source?.label || witnesses || t("one")}</PageHeading>
      <p className="label -mt-5 mb-6">
        {about.map((part, index) => (
          <Fragment key={index}>
            {index > 0 ? " · " : null}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
        {source ? (
          <>
            {" · "}
            <a href={localizedPath(locale, `/desk/sources/${source.id}`)}>{t("toSource")}</a>
          </>
        ) : null}
      </p>
      <section aria-labelledby="victims-title" className="border-t border-rule pt-5 pb-8">
        <h2 id="victims-title" className="mb-4 text-[1.1875rem] font-semibold">
          {t("victims", { count: accounts.length })}
        </h2>
        <ul className="mb-8 divide-y divide-rule">
          {accounts.map((account) => (
            <AccountItem key={account.id} account={account} actions={actions} draft={mayChange ? drafts.accounts.find(({ subjectId }) => subjectId === account.id) : undefined} />
          ))}
        </ul>
        {mayChange ? (
          <VictimStep testimonyId={id} testimony={values} newIds={newIds} language={language} actions={actions} draft={drafts.victim} />
        ) : (
          <TextBeside testimony={values} />
        )}
      </section>
      {mayChange ? (
        <details open={drafts.testimony.kept !== null}>
          <summary className="border-t border-rule py-4 font-ui text-link">{t("changeTestimony")}</summary>
          {isLive || drafts.testimony.kept !== null ? <TestimonyForm testimony={testimony} newId={id} newSourceId={newIds.sourceId} actions={actions} draft={drafts.testimony} /> : null}
        </details>
      ) : (
        <>
          <p className="mb-4">{records("notYours")}</p>
          <ReadOnlyValues values={{ ...values }} labels={labels} say={say} />
        </>
      )}
    </>
  );
}

/** A victim of the testimony; with a draft, what it says of them can be changed. */
function AccountItem({ account, actions, draft }: { account: FoundAccount; actions: AccountActions; draft: DraftParts | undefined }) {
  const t = useTranslations("desk.testimonies");
  const locale = useLocale();
  const isLive = useIsLive();
  const { victim, facts } = account;
  return (
    <li className="py-2.5">
      <p>
        <a href={localizedPath(locale, `/desk/persons/${victim.id}`)}>
          <bdi>{victim.label}</bdi>
        </a>{" "}
        <span className="label">{t("factsOf", { count: facts })}</span>
      </p>
      {draft ? (
        <details className="mt-1" open={draft.kept !== null}>
          <summary aria-label={t("changeAccountOf", { name: victim.label })} className="inline-block py-1 font-ui text-[0.9375rem] text-link">
            {t("changeAccount")}
          </summary>
          <div className="mt-3 max-w-[36rem]">{isLive || draft.kept !== null ? <AccountForm account={account} actions={actions} draft={draft} /> : null}</div>
        </details>
      ) : null}
    </li>
  );
}
