import { useLocale, useTranslations } from "next-intl";
import { DescribedTable } from "./described-table";
import { RouteList } from "./route-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { API_PATH } from "@/lib/api/addresses";
import { entrySummarySchema, problemSchema, recordSchemas } from "@/lib/api/answer-schemas";
import { filterParameters, PAGE_LIMITS } from "@/lib/api/api-parameters";
import { describeFields, describeValues } from "@/lib/api/described-schema";
import { apiProblems, problemAnchor } from "@/lib/api/problems";
import type { ApiProblemCode } from "@/lib/api/problems";
import { apiRoutes } from "@/lib/api/routes";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messageAttributes } from "@/lib/i18n/messages";

interface ApiReferenceProps {
  siteUrl: string;
  /** Requests of one network in a minute; 0 where there is no limit. */
  requestsPerMinute: number;
}

/** What each part of an answer is called; the whole is in the OpenAPI document. */
const answers = { entry: recordSchemas.entry, summary: entrySummarySchema, problem: problemSchema } as const;
const FEEDS = "/feeds/";
const outline = ["begin", "paging", "keeping", "limits", "keys", "reconcile"] as const;

/** What programs may ask and what they get, made from the table that answers them. */
export function ApiReference({ siteUrl, requestsPerMinute }: ApiReferenceProps) {
  const locale = useLocale();
  const t = useTranslations("api");
  const feeds = useTranslations("feeds");
  const datasets = useTranslations("datasets");
  const values = { most: PAGE_LIMITS.most, usual: PAGE_LIMITS.usual, requests: requestsPerMinute };
  return (
    <div {...messageAttributes(locale, "api")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className="mb-8 max-w-measure text-[1.0625rem]">{t("lead")}</p>
      {outline.map((part) => (
        <Section key={part} id={part} title={t(`${part}.title`)}>
          <p className="max-w-[68ch]">{part === "limits" && requestsPerMinute === 0 ? t("limits.none") : t(`${part}.text`, values)}</p>
          {part === "begin" ? <Command text={`curl ${siteUrl}${API_PATH}/entries?q=...`} /> : null}
          {part === "keys" ? <Command text={`curl -H "Authorization: Bearer guwah_..." ${siteUrl}${API_PATH}/changes`} /> : null}
          {part === "reconcile" ? <Command text={`${siteUrl}${API_PATH}/reconcile`} /> : null}
          {part === "begin" ? (
            <ul className="mt-3">
              <li>
                <a href={`${API_PATH}/openapi.json`}>{t("openApi")}</a>
              </li>
              <li>
                <a {...messageAttributes(locale, "datasets.forPrograms")} href={localizedPath(locale, "/datasets")}>{datasets("forPrograms")}</a>
              </li>
            </ul>
          ) : null}
        </Section>
      ))}
      <Section id="addresses" title={t("addresses")}>
        <RouteList routes={apiRoutes} />
      </Section>
      <Section id="filters" title={t("filters")}>
        <DescribedTable
          caption={t("filters")}
          rows={filterParameters.map(({ name, description, schema }) => {
            const { codes, type, usual } = describeValues(schema);
            return { name, type: codes.length > 0 ? codes.join(", ") : type, description: usual === null ? description : `${description} (${usual})` };
          })}
        />
      </Section>
      <Section id="answers" title={t("answers.title")}>
        <p className="mb-4 max-w-[68ch]">{t("answers.text")}</p>
        {(["entry", "summary", "problem"] as const).map((part) => (
          <DescribedTable key={part} caption={t(`answers.${part}`)} rows={describeFields(answers[part]).map((field) => ({ ...field, description: field.description ?? "" }))} />
        ))}
      </Section>
      <Section id="feeds" title={feeds("title")}>
        <p className="mb-3 max-w-[68ch]">{feeds("text")}</p>
        <ul className="list-disc ps-6">
          <li>
            <a href={`${FEEDS}${locale}/new`}>{feeds("new")}</a>
          </li>
          <li>
            <a href={`${FEEDS}${locale}/statuses`}>{feeds("statuses")}</a>
          </li>
          {([["entry", `${FEEDS}${locale}/entries/…`], ["search", `${FEEDS}${locale}/search?q=…`]] as const).map(([of, address]) => (
            <li key={of}>
              {feeds(`of.${of}`)} <code dir="ltr">{address}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="problems" title={t("problems.title")}>
        <p className="mb-4 max-w-[68ch]">{t("problems.text")}</p>
        <dl lang="en" dir="ltr" className="space-y-2">
          {(Object.keys(apiProblems) as ApiProblemCode[]).map((code) => (
            <div key={code} id={problemAnchor(code)}>
              <dt className="font-ui text-[0.9375rem]">
                <code>{`${apiProblems[code].status} ${code}`}</code>
              </dt>
              <dd>{apiProblems[code].title}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}

function Command({ text }: { text: string }) {
  return (
    <p className="mt-3">
      <code dir="ltr" className="inline-block max-w-full border border-rule bg-leaf px-2 py-1 text-[0.9375rem] [overflow-wrap:anywhere]">
        {text}
      </code>
    </p>
  );
}
