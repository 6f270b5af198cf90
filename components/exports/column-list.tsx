import { useLocale, useTranslations } from "next-intl";
import type { DictionaryLine } from "@/lib/exports/data-dictionary";
import { messageAttributes } from "@/lib/i18n/messages";

/** What each column holds, folded by shape. */
export function ColumnList({ lines }: { lines: readonly DictionaryLine[] }) {
  const t = useTranslations("exports");
  const attributes = messageAttributes(useLocale(), "exports.columns");
  const shapes = [...new Set(lines.map(({ shape }) => shape))];
  return shapes.map((shape) => (
    <details key={shape} id={`columns-${shape}`}>
      <summary className="py-1.5 text-link">{t(`shape.${shape}.columns`, { count: lines.filter((line) => line.shape === shape).length })}</summary>
      <dl className="mb-4">
        {lines
          .filter((line) => line.shape === shape)
          .map(({ column, description, values }) => (
            <div key={column} className="border-t border-rule py-1.5">
              <dt>
                <code dir="ltr">{column}</code>
              </dt>
              <dd className="max-w-measure">
                <span {...attributes}>{description}</span>
                {values.length === 0 ? null : (
                  <details>
                    <summary className="font-ui text-[0.875rem] text-link">{t("values", { count: values.length })}</summary>
                    <code dir="ltr" className="break-words">
                      {values.join(", ")}
                    </code>
                  </details>
                )}
              </dd>
            </div>
          ))}
      </dl>
    </details>
  ));
}
