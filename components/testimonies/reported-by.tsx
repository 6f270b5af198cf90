"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { TextField } from "@/components/forms/text-field";
import { SameAddress } from "@/components/sources/same-address";
import { SourceFields } from "@/components/sources/source-fields";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { SourceRow } from "@/lib/sources/curator-queries";
import type { SourceValues } from "@/lib/sources/schema";
import { emptySource } from "@/lib/sources/source-values";
import type { TestimonyValues } from "@/lib/testimonies/testimony-values";

type ReportedByValues = TestimonyValues["reportedBy"];

interface ReportedByProps {
  part: FormPart<ReportedByValues>;
  findByUrl: Action<SourceRow[]>;
}

/** Where a testimony was published: a pasted link finds the source on file, or asks for what is to be known of a new one. */
export function ReportedBy({ part, findByUrl }: ReportedByProps) {
  const t = useTranslations("desk.testimonies");
  const locale = useLocale();
  const source = part.part<SourceValues>("source");
  const [where, record] = [part.value("where"), part.value("record")];
  function choose(chosen: ReportedByValues["where"]): void {
    // What stands there now may be a source on file: a new one gets a number of its own.
    if (chosen === "new" && where === "file") part.set("source", { ...emptySource, id: crypto.randomUUID() });
    part.set("where", chosen);
  }
  if (where === "file" && record) {
    return (
      <div className="flex flex-col items-start gap-2">
        <p>
          <a href={localizedPath(locale, `/desk/sources/${record.id}`)} target="_blank" rel="noopener">
            <bdi>{record.label}</bdi>
          </a>
        </p>
        <div className="flex flex-wrap gap-3">
          <button type="button" onClick={() => choose("new")}>
            {t("anotherSource")}
          </button>
          <button type="button" onClick={() => choose("nowhere")}>
            {t("nowhere")}
          </button>
        </div>
      </div>
    );
  }
  if (where === "nowhere") {
    return (
      <div className="flex flex-col items-start gap-2">
        <p>{t("givenHere")}</p>
        <button type="button" onClick={() => choose("new")}>
          {t("somewhere")}
        </button>
      </div>
    );
  }
  const registered = source.register("url");
  return (
    <div className="flex flex-col gap-5">
      <TextField
        form={part.form}
        label={t("link")}
        hint={t("linkHint")}
        registered={{
          ...registered,
          onChange: async (event: Parameters<typeof registered.onChange>[0]) => {
            if (where === "") choose("new");
            return registered.onChange(event);
          },
        }}
        error={source.error("url")}
        type="url"
        dir="ltr"
      />
      <SameAddress
        url={source.value("url")}
        findByUrl={findByUrl}
        onTake={({ id, title }) => {
          part.set("record", { id, label: title });
          choose("file");
        }}
      />
      {where === "new" ? <SourceFields part={source} /> : null}
      <div className="flex flex-wrap gap-3">
        {where === "" ? (
          <button type="button" onClick={() => choose("new")}>
            {t("noLink")}
          </button>
        ) : null}
        <button type="button" onClick={() => choose("nowhere")}>
          {t("nowhere")}
        </button>
      </div>
      {part.error("where") ? <p className="font-ui text-[0.875rem] font-semibold">{t("whereMissing")}</p> : null}
    </div>
  );
}
