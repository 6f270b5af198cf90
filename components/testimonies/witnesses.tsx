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
import type { TestimonyValues, WitnessValues } from "@/lib/testimonies/testimony-values";

const WAYS = ["person", "new", "words", "withheld"] as const;

interface WitnessActions {
  lookUp: LookUp;
  findSimilar: Action<SimilarPerson[]>;
}

/** Who testified, in the order in which readers see them. */
export function Witnesses({ part, ...actions }: WitnessActions & { part: FormPart<TestimonyValues> }) {
  const t = useTranslations("desk.testimonies");
  const witnesses = part.value("witnesses");
  const add = (who: WitnessValues["who"]) =>
    part.set("witnesses", [
      ...witnesses,
      { id: crypto.randomUUID(), who, person: null, personId: crypto.randomUUID(), name: "", nameLanguage: "", description: "", label: "", notTheSame: [] },
    ]);
  return (
    <div className="flex flex-col gap-5">
      <p>{t("witnessLead")}</p>
      {witnesses.map(({ id, who }, index) => (
        <fieldset key={id} className="flex min-w-0 flex-col gap-3 border-s border-rule ps-4">
          <legend className="label mb-2 font-semibold">{t(`ways.${who}`)}</legend>
          <WitnessFields part={part.part<WitnessValues>(`witnesses.${index}`)} {...actions} />
          <button type="button" className="self-start" onClick={() => part.set("witnesses", witnesses.filter((_, at) => at !== index))}>
            {t("removeWitness", { number: index + 1 })}
          </button>
        </fieldset>
      ))}
      <div role="group" aria-label={t("addWitness")} className="flex flex-wrap items-center gap-3">
        <span className="label" aria-hidden="true">
          {t("addWitness")}
        </span>
        {WAYS.map((who) => (
          <button key={who} type="button" onClick={() => add(who)}>
            {t(`ways.${who}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

function WitnessFields({ part, lookUp, findSimilar }: WitnessActions & { part: FormPart<WitnessValues> }) {
  const t = useTranslations("desk.testimonies");
  const languages = useLanguageOptions([part.value("nameLanguage")]);
  const field = (name: keyof WitnessValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  const [who, others] = [part.value("who"), part.value("notTheSame") ?? []];
  if (who === "withheld") return <TextField {...field("label")} label={t("witnessLabel")} hint={t("witnessLabelHint")} />;
  return (
    <>
      {who === "person" ? (
        <PickRecord
          id={`${part.form}-${part.register("person").name}`}
          kind="person"
          label={t("witness")}
          value={part.value("person")}
          onChange={(person) => part.set("person", person)}
          lookUp={lookUp}
          error={part.error("person")}
        />
      ) : null}
      {who === "new" ? (
        <>
          <TextField {...field("name")} label={t("witnessName")} />
          <SimilarPersons
            text={part.value("name")}
            exceptId={null}
            actions={{ findSimilar }}
            others={others}
            onTake={({ id, label, detail }) => {
              part.set("person", { id, label, detail });
              part.set("who", "person");
            }}
            onOther={(id) => part.set("notTheSame", [...others, id])}
          />
          <SelectField {...field("nameLanguage")} label={t("nameLanguage")} options={languages} />
        </>
      ) : null}
      <TextField {...field("description")} label={t(who === "words" ? "witnessWords" : "witnessDescription")} hint={who === "words" ? t("witnessWordsHint") : undefined} />
    </>
  );
}
