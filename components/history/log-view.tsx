import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { FormField } from "@/components/ui/form-field";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import type { LogFilter, LogLine } from "@/lib/history/curator-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import type { userRoles } from "@/lib/users/vocabulary";
import { useEventWords } from "./event-words";

interface LogViewProps {
  lines: Page<LogLine>;
  filter: LogFilter;
  options: { people: readonly { id: string; name: string }[]; types: readonly string[] };
}

/** Everything that was done, for administrators; nothing in it can be changed. */
export function LogView({ lines, filter, options }: LogViewProps) {
  const locale = useLocale();
  const t = useTranslations("desk.log");
  const roles = useTranslations("vocabulary.userRoles");
  const wordsOf = useEventWords();
  const chosen = { ...(filter.userId ? { person: filter.userId } : {}), ...(filter.type ? { type: filter.type } : {}), ...(filter.day ? { day: filter.day } : {}) };
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <p className="label mb-4">{t("lead")}</p>
      <form action={localizedPath(locale, "/desk/log")} className="mb-6 flex flex-wrap items-end gap-3">
        <FormField id="log-person" label={t("person")}>
          <select id="log-person" name="person" defaultValue={filter.userId ?? ""} className="max-w-full">
            <option value="">{t("everybody")}</option>
            {options.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </FormField>
        <FormField id="log-type" label={t("type")}>
          <select id="log-type" name="type" defaultValue={filter.type ?? ""} className="max-w-full">
            <option value="">{t("everything")}</option>
            {options.types.map((type) => (
              <option key={type} value={type}>
                {wordsOf(type)}
              </option>
            ))}
          </select>
        </FormField>
        <FormField id="log-day" label={t("day")}>
          <input id="log-day" name="day" type="date" defaultValue={filter.day ?? ""} />
        </FormField>
        <button type="submit">{t("show")}</button>
      </form>
      {lines.items.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ol className="divide-y divide-rule border-y border-rule">
          {lines.items.map(({ id, at, by, role, type, subjectId, reason }) => (
            <li key={id} className="py-2">
              <p>
                <Moment at={at} /> <bdi className="font-semibold">{by}</bdi> <span className="label">{roles(role as keyof typeof userRoles)}</span>
              </p>
              <p>{wordsOf(type)}</p>
              {reason ? <p dir="auto">{reason}</p> : null}
              {subjectId ? (
                <p className="label break-all">
                  <code dir="ltr">{subjectId}</code>
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <Pagination page={lines.page} pages={lines.pages} href={(page) => localizedPath(locale, `/desk/log?${new URLSearchParams({ ...chosen, page: String(page) })}`)} />
    </>
  );
}
