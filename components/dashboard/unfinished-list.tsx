import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import type { UnfinishedForm } from "@/lib/dashboard/unfinished-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import { useFormName } from "./use-form-name";

/** Forms that somebody left without saving, each with the way back to it. */
export function UnfinishedList({ forms }: { forms: readonly UnfinishedForm[] }) {
  const locale = useLocale();
  const t = useTranslations("desk.dashboard");
  const nameOf = useFormName();
  return (
    <ul data-rows="" className="divide-y divide-rule border-y border-rule">
      {forms.map(({ form, path, title, isNew, keptAt }) => (
        <li key={`${form} ${path} ${keptAt.getTime()}`} className="py-2.5">
          <a href={localizedPath(locale, path)}>
            <bdi>{isNew ? t("newRecord", { form: nameOf(form) }) : (title ?? t("untitled"))}</bdi>
          </a>
          <p className="label">
            {isNew ? null : `${nameOf(form)} · `}
            {t("leftAt")} <Moment at={keptAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
