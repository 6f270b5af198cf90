"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { FormField } from "@/components/ui/form-field";
import { placeClaims } from "@/lib/bulk/vocabulary";
import type { BulkAction, BulkKind } from "@/lib/bulk/vocabulary";
import { localizedPath } from "@/lib/i18n/localized-path";
import { isPicked } from "@/lib/picks/pick";
import type { Pick } from "@/lib/picks/pick";

interface BulkTargetProps {
  kind: BulkKind;
  action: BulkAction;
  ids: readonly string[];
  lists: readonly { id: string; name: string }[];
  lookUp: LookUp;
}

/** Asks for what a deed needs: the list, or the place and the claim that says it. */
export function BulkTarget({ kind, action, ids, lists, lookUp }: BulkTargetProps) {
  const locale = useLocale();
  const t = useTranslations("desk.bulk");
  const claims = useTranslations("vocabulary.attributeKinds");
  const [place, setPlace] = useState<Pick | null>(null);
  const [source, setSource] = useState<Pick | null>(null);
  const isMissing = action === "set_place" ? !isPicked(place) || source?.id === "" : lists.length === 0;
  return (
    <form action={localizedPath(locale, "/desk/bulk")} className="flex max-w-[36rem] flex-col gap-5">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="action" value={action} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="record" value={id} />
      ))}
      {action === "add_to_list" ? (
        <FormField id="bulk-list" label={t("list")}>
          <select id="bulk-list" name="list" required defaultValue="" className="max-w-full">
            <option value="">{t("chooseList")}</option>
            {lists.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </FormField>
      ) : (
        <>
          <p className="label">{t("placeLead")}</p>
          <PickRecord id="bulk-place" kind="place" label={t("place")} value={place} onChange={setPlace} lookUp={lookUp} />
          {isPicked(place) ? <input type="hidden" name="place" value={place.id} /> : null}
          <FormField id="bulk-claim" label={t("claim")}>
            <select id="bulk-claim" name="claim" required defaultValue="">
              <option value="">{t("chooseClaim")}</option>
              {placeClaims.map((claim) => (
                <option key={claim} value={claim}>
                  {claims(claim)}
                </option>
              ))}
            </select>
          </FormField>
          <PickRecord id="bulk-source" kind="source" label={t("source")} value={source} onChange={setSource} lookUp={lookUp} />
          {isPicked(source) ? <input type="hidden" name="source" value={source.id} /> : null}
        </>
      )}
      {action === "add_to_list" && lists.length === 0 ? <p>{t("noLists")}</p> : null}
      <button type="submit" disabled={isMissing} className="self-start px-4 font-semibold">
        {t("preview")}
      </button>
    </form>
  );
}
