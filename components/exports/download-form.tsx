import { useLocale, useTranslations } from "next-intl";
import type { ExportFormatCode } from "@/lib/exports/export-formats";
import type { ExportChoice } from "@/lib/exports/export-params";
import type { ExportShapeCode } from "@/lib/exports/export-shapes";
import { exportPath } from "@/lib/permalinks";
import type { FactCount } from "@/lib/publication/export-queries";
import { DownloadProgress } from "./download-progress";

/** What can be chosen, and what is chosen first. */
export interface OfferedExports {
  formats: readonly ExportFormatCode[];
  shapes: readonly ExportShapeCode[];
  first: ExportChoice;
}

interface DownloadFormProps {
  /** The query of the list's address. */
  query: string;
  entries: number;
  facts: FactCount;
  offered: OfferedExports;
}

/** The choice of a shape and a format. A form that asks for an address; with the script the page shows how far the download is. */
export function DownloadForm({ query, entries, facts, offered: { formats, shapes, first } }: DownloadFormProps) {
  const t = useTranslations("exports");
  const asked = [...new URLSearchParams(query)];
  const hints: Record<ExportShapeCode, string> = {
    flat: t("shape.flat.hint", { count: entries }),
    statements: t("shape.statements.hint", { count: entries }),
    claims: t(facts.isExact ? "shape.claims.hint" : "shape.claims.hintAbout", { count: entries, rows: facts.facts }),
  };
  // How many statements an entry makes is not known before.
  const rows: Partial<Record<ExportShapeCode, number>> = { flat: entries, claims: facts.facts };
  return (
    <form method="get" action={exportPath(useLocale())} autoComplete="off" data-download="">
      {asked.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="mb-5">
        <legend className="label mb-1">{t("shapeLegend")}</legend>
        {shapes.map((shape) => (
          <Choice key={shape} name="shape" value={shape} isChosen={shape === first.shape} label={t(`shape.${shape}.label`)} hint={hints[shape]} rows={rows[shape]} />
        ))}
      </fieldset>
      <fieldset className="mb-5">
        <legend className="label mb-1">{t("formatLegend")}</legend>
        {formats.map((format) => (
          <Choice key={format} name="format" value={format} isChosen={format === first.format} label={t(`format.${format}.label`)} hint={t(`format.${format}.hint`)} />
        ))}
      </fieldset>
      <button type="submit">{t("download")}</button>
      <DownloadProgress />
      <p className="mt-3 max-w-measure font-ui text-[0.9375rem] text-soft">{t("progress")}</p>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  isChosen: boolean;
  label: string;
  hint: string;
  rows?: number;
}

function Choice({ name, value, isChosen, label, hint, rows }: ChoiceProps) {
  return (
    <div className="mb-2">
      <label className="choice">
        <input type="radio" name={name} value={value} defaultChecked={isChosen} data-rows={rows} aria-describedby={`${name}-${value}-hint`} />
        {label}
      </label>
      <p id={`${name}-${value}-hint`} className="ps-6 font-ui text-[0.875rem] text-soft">
        {hint}
      </p>
    </div>
  );
}
