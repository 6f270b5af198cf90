"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { RecordHead } from "@/components/desk/record-head";
import type { SavedRecord } from "@/components/desk/record-form";
import { ActionButton } from "@/components/forms/action-button";
import { PickedRecord, PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { Pagination } from "@/components/ui/pagination";
import type { Action } from "@/lib/action-answer";
import type { FoundRecord } from "@/lib/desk/named-record-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { ListValues } from "@/lib/lists/schema";
import { isPicked } from "@/lib/picks/pick";
import type { Pick } from "@/lib/picks/pick";
import type { Page } from "@/lib/publication/page";
import { ListForm } from "./list-form";
import { useListLabels } from "./use-list-labels";

interface ListViewProps {
  record: FoundRecord<ListValues>;
  members: Page<Pick>;
  actions: { save: Action<SavedRecord>; addToList: Action<{ added: number }>; removeFromList: Action<{ removed: number }>; lookUp: LookUp };
  draft: DraftParts;
}

/** A list on file: who stands on it, and what it is. */
export function ListView({ record, members, actions, draft }: ListViewProps) {
  const t = useTranslations("desk.lists");
  const locale = useLocale();
  const router = useRouter();
  const { labels, say } = useListLabels();
  const [picked, setPicked] = useState<Pick | null>(null);
  const { id, values, mayChange } = record;
  return (
    <>
      <RecordHead kind="list" record={record} title={{ text: values.name, language: values.language }} labels={labels} say={say}>
        <ListForm record={record} newId={id} save={actions.save} draft={draft} />
      </RecordHead>
      <section aria-labelledby="members-title" className="mt-8 border-t border-rule pt-5">
        <h2 id="members-title" className="mb-4 text-[1.1875rem] font-semibold">
          {t("memberCount", { count: members.total })}
        </h2>
        {mayChange ? (
          <div className="mb-5 flex max-w-[36rem] flex-col items-start gap-3">
            <div className="w-full">
              <PickRecord id="list-person" kind="person" label={t("person")} value={picked} onChange={setPicked} lookUp={actions.lookUp} />
            </div>
            {isPicked(picked) ? (
              <ActionButton
                action={actions.addToList}
                input={{ listId: id, personIds: [picked.id] }}
                onDone={() => {
                  setPicked(null);
                  router.refresh();
                }}
              >
                {t("add")}
              </ActionButton>
            ) : null}
          </div>
        ) : null}
        {members.items.length === 0 ? <p>{t("empty")}</p> : null}
        <ul className="divide-y divide-rule">
          {members.items.map((person) => (
            <li key={person.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <a href={localizedPath(locale, `/desk/persons/${person.id}`)}>
                <PickedRecord pick={person} />
              </a>
              {mayChange ? (
                <ActionButton action={actions.removeFromList} input={{ listId: id, personIds: [person.id] }} label={t("removeOf", { name: person.label })} onDone={() => router.refresh()}>
                  {t("remove")}
                </ActionButton>
              ) : null}
            </li>
          ))}
        </ul>
        <Pagination page={members.page} pages={members.pages} href={(page) => localizedPath(locale, `/desk/lists/${id}?page=${page}`)} />
      </section>
    </>
  );
}
