import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormField } from "@/components/ui/form-field";
import { bulkActions } from "@/lib/bulk/vocabulary";
import type { BulkAction, BulkKind } from "@/lib/bulk/vocabulary";
import { localizedPath } from "@/lib/i18n/localized-path";
import { ChooseAll } from "./choose-all";

/** A list from which records are chosen for something that is done with all of them; the preview comes first. */
export function BulkForm({ kind, children }: { kind: BulkKind; children: ReactNode }) {
  const locale = useLocale();
  const t = useTranslations("desk.bulk");
  const actions = (Object.keys(bulkActions) as BulkAction[]).filter((action) => (bulkActions[action].kinds as readonly BulkKind[]).includes(kind));
  return (
    <form action={localizedPath(locale, "/desk/bulk")} aria-label={t("choosing")}>
      <input type="hidden" name="kind" value={kind} />
      <div className="mb-2 flex flex-wrap items-end gap-x-5 gap-y-2">
        <ChooseAll />
        <FormField id="bulk-action" label={t("withChosen")}>
          <select id="bulk-action" name="action" required defaultValue="">
            <option value="">{t("chooseAction")}</option>
            {actions.map((action) => (
              <option key={action} value={action}>
                {t(`actions.${action}`)}
              </option>
            ))}
          </select>
        </FormField>
        <button type="submit">{t("preview")}</button>
      </div>
      {children}
    </form>
  );
}

/** The box with which a row is chosen. */
export function ChooseRow({ id, title }: { id: string; title: string }) {
  const t = useTranslations("desk.bulk");
  return <input type="checkbox" name="record" value={id} aria-label={t("choose", { title })} className="mt-1.5 min-h-0" />;
}
