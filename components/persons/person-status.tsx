import { useLocale, useTranslations } from "next-intl";
import { useFormName } from "@/components/dashboard/use-form-name";
import { Moment } from "@/components/desk/moment";
import { Notice } from "@/components/ui/notice";
import type { Editor } from "@/lib/drafts/curator-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import { recordPath } from "@/lib/permalinks";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import { editorQuery } from "@/lib/persons/person-editor";

interface PersonStatusProps {
  person: FoundPerson;
  path: string;
  editors: readonly Editor[];
  drafts: readonly { form: string; subjectId: string; keptAt: Date }[];
}

/** Where a person stands: on the site, with whom else, and what was left without saving. */
export function PersonStatus({ person, path, editors, drafts }: PersonStatusProps) {
  const locale = useLocale();
  const t = useTranslations("desk.persons");
  const records = useTranslations("desk.records");
  const nameOf = useFormName();
  const { standing } = person;
  return (
    <div className="mb-6">
      <p>
        {standing === null ? t("notOut") : null}
        {standing?.state === "published" ? <a href={recordPath(locale, { kind: "entry", number: standing.number })}>{t("out", { number: standing.number, version: standing.currentVersion })}</a> : null}
        {standing !== null && standing.state !== "published" ? t(standing.state, { number: standing.number }) : null}
        {standing?.state === "published" ? " · " : null}
        {standing?.state === "published" && standing.isBehind ? <a href={localizedPath(locale, `/desk/records/entry/${person.id}/unpublished`)} className="font-semibold">{t("behind")}</a> : null}
        {standing?.state === "published" && !standing.isBehind ? <span className="text-soft">{t("upToDate")}</span> : null}
      </p>
      <p className="label">
        {t("history", { name: person.changedBy })}, <Moment at={person.changedAt} />
      </p>
      {person.mayChange ? (
        <p className="label">
          <a href={`${path}${editorQuery("similar")}#similar`}>{t("findSimilar")}</a> · <a href={localizedPath(locale, "/desk/persons")}>{t("title")}</a>
        </p>
      ) : (
        <p>{records("notYours")}</p>
      )}
      {editors.length > 0 ? <p className="font-semibold">{t("alsoHere", { names: editors.map(({ name }) => `\u2068${name}\u2069`).join(", "), count: editors.length })}</p> : null}
      {person.sealedIdentity ? <Notice>{t("sealed")}</Notice> : null}
      {drafts.length > 0 ? (
        <Notice>
          <p>{t("drafts")}</p>
          <ul>
            {drafts.map(({ form, subjectId, keptAt }) => (
              <li key={`${form} ${subjectId}`}>
                <a href={`${path}${editorQuery(form, form === "change" ? subjectId : undefined)}${form === "change" ? `#fact-${subjectId}` : ""}`}>
                  {nameOf(form)}
                </a>{" "}
                <span className="label">
                  <Moment at={keptAt} />
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
