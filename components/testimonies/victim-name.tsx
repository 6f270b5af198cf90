"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { SimilarPersons } from "@/components/persons/similar-persons";
import type { Action } from "@/lib/action-answer";
import type { SimilarPerson } from "@/lib/persons/similar-queries";
import type { VictimFields } from "@/lib/testimonies/victim-values";

interface VictimNameProps {
  part: FormPart<VictimFields>;
  findSimilar: Action<SimilarPerson[]>;
  lookUp: LookUp;
}

/** Whom the testimony speaks of: a name is typed, and whoever on file may be meant is offered; or the name is withheld. */
export function VictimName({ part, findSimilar, lookUp }: VictimNameProps) {
  const t = useTranslations("desk.testimonies");
  const languages = useLanguageOptions([part.value("nameLanguage")]);
  const field = (name: keyof VictimFields) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  const who = part.value("who");
  const choose = (chosen: VictimFields["who"]) => part.set("who", chosen);
  if (who === "file") {
    return (
      <div className="flex flex-col items-start gap-2">
        <PickRecord
          id={`${part.form}-${part.register("record").name}`}
          kind="person"
          label={t("victimOnFile")}
          value={part.value("record")}
          onChange={(record) => part.set("record", record)}
          lookUp={lookUp}
          error={part.error("record")}
        />
        <button type="button" onClick={() => choose("new")}>
          {t("victimNew")}
        </button>
      </div>
    );
  }
  return (
    <>
      {who === "new" ? (
        <>
          <TextField {...field("name")} label={t("victimName")} hint={t("victimNameHint")} />
          <SimilarPersons
            text={part.value("name")}
            exceptId={null}
            actions={{ findSimilar }}
            others={part.value("notTheSame")}
            onTake={({ id, label, detail }) => {
              part.set("record", { id, label, detail });
              choose("file");
            }}
            onOther={(id) => part.set("notTheSame", [...part.value("notTheSame"), id])}
          />
        </>
      ) : (
        <TextField {...field("label")} label={t("victimLabel")} hint={t("victimLabelHint")} />
      )}
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={() => choose("file")}>
          {t("victimPick")}
        </button>
        <button type="button" onClick={() => choose(who === "new" ? "withheld" : "new")}>
          {t(who === "new" ? "victimWithheld" : "victimNew")}
        </button>
      </div>
      {who === "new" ? (
        <details>
          <summary className="py-1 font-ui text-[0.9375rem] text-link">{t("moreOfName")}</summary>
          <div className="mt-2 flex flex-col gap-4">
            <SelectField {...field("nameLanguage")} label={t("nameLanguage")} hint={t("nameLanguageHint")} options={languages} />
            <TextField {...field("label")} label={t("victimWords")} hint={t("victimWordsHint")} />
          </div>
        </details>
      ) : null}
    </>
  );
}
