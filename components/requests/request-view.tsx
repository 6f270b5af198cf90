import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day } from "@/components/desk/day";
import { Moment } from "@/components/desk/moment";
import { useEventWords } from "@/components/history/event-words";
import { DeskTitle } from "@/components/reviews/desk-title";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { FoundRequest } from "@/lib/requests/curator-queries";
import { RequestSubjects } from "./request-subjects";

interface RequestViewProps {
  request: FoundRequest;
  /** The forms for those who may do something: between what was done and the history. */
  children: ReactNode;
}

/** A request: what was asked, what it is about, what was done since, and what became of it. */
export function RequestView({ request, children }: RequestViewProps) {
  const t = useTranslations("desk.requests");
  const vocabulary = useTranslations("vocabulary");
  const wordsOf = useEventWords();
  const { number, state, kind, channel, asker, asked, receivedOn, loggedAt, loggedBy, subjects, done, deeds, may } = request;
  return (
    <>
      <PageHeading above={vocabulary(`requestStates.${state}`)}>{t("numbered", { number: String(number) })}</PageHeading>
      <DefinitionTable>
        <DefinitionRow term={t("kind")}>{vocabulary(`requestKinds.${kind}`)}</DefinitionRow>
        <DefinitionRow term={t("asked")}>
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {asked}
          </p>
        </DefinitionRow>
        <DefinitionRow term={t("asker")}>{vocabulary(`requestAskers.${asker}`)}</DefinitionRow>
        <DefinitionRow term={t("received")}>
          <Day day={receivedOn} /> · {vocabulary(`requestChannels.${channel}`)}
        </DefinitionRow>
        <DefinitionRow term={t("logged")}>
          <Moment at={loggedAt} /> · <bdi>{t("loggedBy", { name: loggedBy })}</bdi>
        </DefinitionRow>
      </DefinitionTable>
      <Section id="about" title={t("about")}>
        <RequestSubjects subjects={subjects} mayChangePublication={may.changePublication} />
      </Section>
      {subjects.length > 0 ? (
        <Section id="done" title={t("done")}>
          {done.length === 0 ? <p>{t("doneNothing")}</p> : null}
          <Timeline>
            {done.map(({ id, at, by, type, subjectId }) => {
              const subject = subjects.find((one) => one.subjectId === subjectId);
              return (
                <TimelineItem key={id} when={<Moment at={at} />}>
                  {subject && subjects.length > 1 ? (
                    <p className="label">
                      <DeskTitle kind={subject.kind} title={subject.title} />
                    </p>
                  ) : null}
                  <p>
                    <bdi className="font-semibold">{by}</bdi>: {wordsOf(type)}
                  </p>
                </TimelineItem>
              );
            })}
          </Timeline>
        </Section>
      ) : null}
      {children}
      <Section id="history" title={t("history")}>
        <Timeline>
          {deeds.map(({ id, at, by, type, reason }) => (
            <TimelineItem key={id} when={<Moment at={at} />}>
              <p>
                <bdi className="font-semibold">{by}</bdi>: {wordsOf(type)}
              </p>
              {reason ? (
                <p dir="auto" className="border-s-2 border-rule ps-3 whitespace-pre-line wrap-anywhere">
                  {reason}
                </p>
              ) : null}
            </TimelineItem>
          ))}
        </Timeline>
      </Section>
    </>
  );
}
