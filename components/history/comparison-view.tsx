import { useLocale, useTranslations } from "next-intl";
import { DeskTitle } from "@/components/reviews/desk-title";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { bringBackPath, historyPath } from "@/lib/history/history-path";
import type { Comparison } from "@/lib/history/comparison-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import { MomentWords } from "./moment-words";
import { TwoSides } from "./two-sides";
import { usePartWords } from "./use-part-words";

/** What differs of a record between two moments of its history, part by part. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const locale = useLocale();
  const t = useTranslations("desk.history");
  const { kind, subjectId, title, from, to, parts } = comparison;
  return (
    <>
      <PageHeading above={<a href={localizedPath(locale, historyPath(kind, subjectId))}>{t("title")}</a>}>{t("compareTitle")}</PageHeading>
      <p className="mb-4 text-[1.1875rem]">
        <DeskTitle kind={kind} title={title} />
      </p>
      <DefinitionTable>
        <DefinitionRow term={t("earlier")}>
          <MomentWords moment={from} otherwise="beginning" />
        </DefinitionRow>
        <DefinitionRow term={t("later")}>
          <MomentWords moment={to} otherwise="now" />
        </DefinitionRow>
      </DefinitionTable>
      {parts === null ? <p className="my-6">{t("unknown")}</p> : null}
      {parts?.length === 0 ? <p className="my-6">{t("same")}</p> : null}
      {parts?.map((part, index) => <Part key={part.part} id={`part-${index + 1}`} part={part} comparison={comparison} />)}
    </>
  );
}

function Part({ id, part, comparison: { kind, subjectId } }: { id: string; part: NonNullable<Comparison["parts"]>[number]; comparison: Comparison }) {
  const locale = useLocale();
  const t = useTranslations("desk.history");
  const { heading, labels, say } = usePartWords(kind, part);
  const { earlier, later, fields, bringBack } = part;
  const change = earlier === null ? t("added") : later === null ? t("removed") : null;
  const rows = Object.entries(labels).flatMap(([field, label]) => {
    const [was, is] = [say(field, earlier?.[field]), say(field, later?.[field])];
    return fields.includes(field) && (was !== "" || is !== "") ? [{ field, label, was, is }] : [];
  });
  return (
    <Section
      id={id}
      title={
        <>
          <bdi>{heading}</bdi>
          {change ? <span className="label block">{change}</span> : null}
        </>
      }
    >
      <dl>
        {rows.map(({ field, label, was, is }) => (
          <div key={field} className="whole mb-4">
            <dt className="label font-semibold">{label}</dt>
            <dd>
              {earlier !== null && later !== null ? (
                <TwoSides names={[t("earlier"), t("later")]} sides={[was || t("empty"), is || t("empty")]} />
              ) : (
                <bdi className="block whitespace-pre-line wrap-anywhere">{was || is}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {bringBack ? (
        <p>
          <a href={localizedPath(locale, bringBackPath(kind, subjectId, { moment: bringBack, part: part.part }))} aria-label={t("bringBackOf", { part: heading })}>
            {t("bringBack")}
          </a>
        </p>
      ) : null}
    </Section>
  );
}
