"use client";

import { useTranslations } from "next-intl";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { ReadOnlyValues } from "@/components/desk/read-only-values";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { PageHeading } from "@/components/ui/page-heading";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { FoundSource } from "@/lib/sources/curator-queries";
import { SourceForm } from "./source-form";
import type { SourceActions } from "./source-form";
import { useSourceLabels } from "./use-source-labels";

/** A source on file: where readers see it, and its form for those who may change it. */
export function SourceView({ source, actions, draft }: { source: FoundSource; actions: SourceActions; draft: DraftParts }) {
  const t = useTranslations("desk.records");
  const { labels, say } = useSourceLabels();
  const { values, number, mayChange } = source;
  return (
    <>
      <PageHeading above={<OnSiteLine kind="source" number={number} />} {...textAttributes(values.titleLanguage)}>
        {values.title}
      </PageHeading>
      {mayChange ? (
        <SourceForm source={source} newId={source.id} actions={actions} draft={draft} />
      ) : (
        <>
          <p className="mb-4">{t("notYours")}</p>
          <ReadOnlyValues values={values} labels={labels} say={say} />
        </>
      )}
    </>
  );
}
