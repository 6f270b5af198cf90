import { useLocale, useTranslations } from "next-intl";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { DeskTitle } from "@/components/reviews/desk-title";
import { deskRecordPath } from "@/lib/desk/record-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { RequestSubject } from "@/lib/requests/curator-queries";

interface RequestSubjectsProps {
  subjects: readonly RequestSubject[];
  mayChangePublication: boolean;
}

/** The records that a request is about, each with the ways to where something is done with it. */
export function RequestSubjects({ subjects, mayChangePublication }: RequestSubjectsProps) {
  const locale = useLocale();
  const t = useTranslations("desk.requests");
  const kinds = useTranslations("kinds");
  const states = useTranslations("vocabulary.recordStates");
  if (subjects.length === 0) return <p>{t("nothingNamed")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {subjects.map(({ kind, subjectId, title, number, state, isOpen }) => {
        const path = `/desk/records/${kind}/${subjectId}`;
        return (
          <li key={subjectId} className="py-2">
            {isOpen ? (
              <a href={localizedPath(locale, deskRecordPath(kind, subjectId))}>
                <DeskTitle kind={kind} title={title} />
              </a>
            ) : (
              t("sealedRecord", { kind: kinds(kind) })
            )}
            <p className="label">
              {kinds(kind)} · {state === null || state === "published" ? <OnSiteLine kind={kind} number={number} /> : `${number} · ${states(state)}`}
            </p>
            <ul className="flex flex-wrap gap-x-5 font-ui text-[0.9375rem]">
              {isOpen ? (
                <li>
                  <a href={localizedPath(locale, `${path}/history`)}>{t("toHistory")}</a>
                </li>
              ) : null}
              {isOpen && mayChangePublication && number !== null ? (
                <li>
                  <a href={localizedPath(locale, `${path}/publication`)}>{t("toPublication")}</a>
                </li>
              ) : null}
              <li>
                <a href={localizedPath(locale, `/desk/requests?about=${subjectId}`)}>{t("listAbout")}</a>
              </li>
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
