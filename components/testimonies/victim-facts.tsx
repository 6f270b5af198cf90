"use client";

import { useTranslations } from "next-intl";
import { ChoicesField } from "@/components/forms/choices-field";
import { DateWordsField } from "@/components/forms/date-words-field";
import type { FormPart } from "@/components/forms/form-part";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useTerms } from "@/components/forms/use-terms";
import { episodeKinds, professionClasses, reasonCategories, relationKinds, speechFreedoms, statusValues } from "@/lib/facts/vocabulary";
import { stepEthnicities, stepSexes } from "@/lib/testimonies/victim-schema";
import type { VictimValues } from "@/lib/testimonies/victim-schema";
import { emptyEpisode } from "@/lib/testimonies/victim-values";
import { LocatorFields } from "./locator-fields";

interface VictimFactsProps {
  part: FormPart<VictimValues>;
  lookUp: LookUp;
}

type Episode = VictimValues["episodes"][number];
type Relation = VictimValues["relations"][number];

/** Facts about a victim, added beside the text that they rest on. */
export function VictimFacts({ part, lookUp }: VictimFactsProps) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  const field = (name: keyof VictimValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  const episodes = part.value("episodes");
  const relations = part.value("relations");
  const place = (name: "origin" | "residence") => (
    <PickRecord
      id={`${part.form}-${name}`} kind="place" label={t(name)} value={part.value(name)} onChange={(picked) => part.set(name, picked)} lookUp={lookUp} error={part.error(name)}
    />
  );
  return (
    <>
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <SelectField {...field("sex")} label={t("sex")} options={terms("sexes", stepSexes)} />
        <SelectField {...field("ethnicity")} label={t("ethnicity")} options={terms("ethnicities", stepEthnicities)} />
      </div>
      <DateWordsField {...field("birthDate")} label={t("birthDate")} words={part.value("birthDate")} />
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        {place("origin")}
        {place("residence")}
        <SelectField {...field("professionClass")} label={t("profession")} options={terms("professionClasses", professionClasses)} />
        <TextField {...field("professionWords")} label={t("professionWords")} />
      </div>
      <Status part={part.part("status")} />
      {episodes.map((_, index) => (
        <EpisodeFields
          key={index}
          part={part.part<Episode>(`episodes.${index}`)}
          number={index + 1}
          lookUp={lookUp}
          onRemove={episodes.length > 1 ? () => part.set("episodes", episodes.filter((_one, at) => at !== index)) : undefined}
        />
      ))}
      <button type="button" className="self-start" onClick={() => part.set("episodes", [...episodes, emptyEpisode])}>
        {t("addEpisode")}
      </button>
      {relations.map((relation, index) => {
        const one = part.part<Relation>(`relations.${index}`);
        return (
          <fieldset key={index} className="flex min-w-0 flex-col gap-4 border-s border-rule ps-4">
            <legend className="label mb-2 font-semibold">{t("relationOf", { number: index + 1 })}</legend>
            <PickRecord
              id={`${part.form}-relations.${index}.person`} kind="person" label={t("otherPerson")} value={relation.person}
              onChange={(picked) => one.set("person", picked)} lookUp={lookUp} error={one.error("person")}
            />
            <SelectField form={part.form} registered={one.register("kind")} error={one.error("kind")} label={t("relationKind")} options={terms("relationKinds", relationKinds)} />
            <TextField form={part.form} registered={one.register("words")} error={one.error("words")} label={t("relationWords")} />
            <button type="button" className="self-start" onClick={() => part.set("relations", relations.filter((_one, at) => at !== index))}>
              {t("removeRelation", { number: index + 1 })}
            </button>
          </fieldset>
        );
      })}
      <button type="button" className="self-start" onClick={() => part.set("relations", [...relations, { kind: "" as never, words: "", person: null }])}>
        {t("addRelation")}
      </button>
    </>
  );
}

function Status({ part }: { part: FormPart<VictimValues["status"]> }) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  const field = (name: keyof VictimValues["status"]) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-s border-rule ps-4">
      <legend className="label mb-2 font-semibold">{t("status")}</legend>
      <SelectField {...field("value")} label={t("statusValue")} options={terms("statusValues", statusValues)} />
      <DateWordsField {...field("asOf")} label={t("asOf")} words={part.value("asOf")} />
      <details>
        <summary className="py-1 font-ui text-[0.9375rem] text-link">{t("moreOfStatus")}</summary>
        <div className="mt-2 flex flex-col gap-4">
          <SelectField {...field("speech")} label={t("speech")} options={terms("speechFreedoms", speechFreedoms)} />
          <LocatorFields part={part} />
        </div>
      </details>
    </fieldset>
  );
}

interface EpisodeFieldsProps {
  part: FormPart<Episode>;
  number: number;
  lookUp: LookUp;
  onRemove?: () => void;
}

function EpisodeFields({ part, number, lookUp, onRemove }: EpisodeFieldsProps) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  const field = (name: keyof Episode) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  function change<Name extends "facility" | "place" | "reasonsSuspected" | "reasonsOfficial">(name: Name, value: Episode[Name]): void {
    part.set("carriedOver", false);
    part.set(name, value);
  }
  const reasons = (name: "reasonsSuspected" | "reasonsOfficial") => (
    <ChoicesField
      form={part.form} name={part.register(name).name} label={t(name)} add={t("addReason")} options={terms("reasonCategories", reasonCategories)}
      value={part.value(name) ?? []} onChange={(codes) => change(name, codes as Episode[typeof name])} error={part.error(name)}
    />
  );
  const picked = (name: "facility" | "place") => (
    <PickRecord
      id={`${part.form}-${part.register(name).name}`} kind={name} label={t(name === "place" ? "episodePlace" : name)} value={part.value(name)}
      onChange={(record) => change(name, record)} lookUp={lookUp} error={part.error(name)}
    />
  );
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-s border-rule ps-4">
      <legend className="label mb-2 font-semibold">{t("episodeOf", { number })}</legend>
      <SelectField {...field("kind")} label={t("episodeKind")} options={terms("episodeKinds", episodeKinds)} />
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <DateWordsField {...field("start")} label={t("start")} words={part.value("start")} />
        <DateWordsField {...field("end")} label={t("end")} words={part.value("end")} />
        {picked("facility")}
        {picked("place")}
      </div>
      {reasons("reasonsSuspected")}
      {reasons("reasonsOfficial")}
      <details>
        <summary className="py-1 font-ui text-[0.9375rem] text-link">{t("moreOfEpisode")}</summary>
        <div className="mt-2 flex flex-col gap-4">
          <TextAreaField {...field("description")} label={t("description")} />
          <TextField {...field("sentenceWords")} label={t("sentence")} />
          <LocatorFields part={part} />
        </div>
      </details>
      {onRemove ? (
        <button type="button" className="self-start" onClick={onRemove}>
          {t("removeEpisode", { number })}
        </button>
      ) : null}
    </fieldset>
  );
}
