import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { Dashboard as Counts } from "@/lib/dashboard/curator-queries";
import { localeCodes } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { ReviewQueue } from "@/lib/reviews/vocabulary";
import type { accountStates } from "@/lib/users/vocabulary";
import { MonthsForm } from "./months-form";
import { UnfinishedList } from "./unfinished-list";
import { WorkCount } from "./work-count";

interface DashboardProps {
  counts: Counts;
  months: number;
  /** The parts of the queue that somebody has. */
  queues: readonly ReviewQueue[];
}

/** What waits for somebody at the desk, each number with the way to what it counts. */
export function Dashboard({ counts: { unfinished, own, queues: queued, cases, indexFaults, accounts, requests }, months, queues }: DashboardProps) {
  const locale = useLocale();
  const t = useTranslations("desk.dashboard");
  const names = useTranslations("vocabulary.reviewQueues");
  const states = useTranslations("vocabulary.accountStates");
  const languages = useTranslations("languages");
  const to = (path: string) => localizedPath(locale, `/desk${path}`);
  return (
    <>
      {unfinished && unfinished.total > 0 ? (
        <Section id="unfinished" title={t("unfinished")}>
          <UnfinishedList forms={unfinished.items} />
          {unfinished.total > unfinished.items.length ? (
            <p className="mt-3">
              <a href={to("/work/unfinished")}>{t("allUnfinished", { count: unfinished.total })}</a>
            </p>
          ) : null}
        </Section>
      ) : null}
      {own !== null && queued ? (
        <Counted id="review" title={t("review")}>
          <WorkCount count={own} href={to("/work/drafts")}>
            {t("drafts")}
          </WorkCount>
          {queues.map((queue) => (
            <WorkCount key={queue} count={queued[queue]} href={to(`/review?queue=${queue}`)}>
              {names(queue)}
            </WorkCount>
          ))}
        </Counted>
      ) : null}
      {requests === null ? null : (
        <Counted id="requests" title={t("requests")}>
          <WorkCount count={requests} href={to("/requests?state=open")}>
            {t("openRequests")}
          </WorkCount>
        </Counted>
      )}
      {cases ? (
        <Counted id="cases" title={t("cases")} below={<MonthsForm action={to("")} months={months} />}>
          <WorkCount count={cases.withoutNews} href={to(`/work/no-news?months=${months}`)}>
            {t("withoutNews", { months })}
          </WorkCount>
          <WorkCount count={cases.tierThree} href={to("/work/tier-3")}>
            {t("tierThree")}
          </WorkCount>
          {localeCodes.map((code) => (
            <WorkCount key={code} count={cases.lackingTranslation[code]} href={to(`/testimonies?without=${code}`)}>
              {t("lacking", { language: languages(code) })}
            </WorkCount>
          ))}
        </Counted>
      ) : null}
      {accounts ? (
        <Counted id="people" title={t("accounts")}>
          {(Object.keys(accounts) as (keyof typeof accountStates)[]).map((state) => (
            <WorkCount key={state} count={accounts[state]} href={to("/accounts")}>
              {states(state)}
            </WorkCount>
          ))}
        </Counted>
      ) : null}
      {indexFaults === null ? null : (
        <Counted id="search" title={t("search")}>
          <WorkCount count={indexFaults} href={to("/search-index")}>
            {t("givenUp")}
          </WorkCount>
        </Counted>
      )}
    </>
  );
}

function Counted({ id, title, below, children }: { id: string; title: string; below?: ReactNode; children: ReactNode }) {
  return (
    <Section id={id} title={title}>
      <ul>{children}</ul>
      {below}
    </Section>
  );
}
