import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulkPreviewView } from "@/components/bulk/bulk-preview-view";
import { BulkTarget } from "@/components/bulk/bulk-target";
import { DeskPage } from "@/components/desk/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import { requireCurator } from "@/lib/auth/require-curator";
import { listChangeableLists, previewBulk } from "@/lib/bulk/curator-queries";
import { canRunBulk } from "@/lib/bulk/policy";
import { parseBulkParams } from "@/lib/bulk/schema";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import type { QueryParams } from "@/lib/publication/page-param";
import { runBulk } from "./actions";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { lookUp } from "@/app/[locale]/desk/picks/actions";

interface BulkProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: BulkProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.bulk.title };
}

/** What would be done with the records that were ticked: nothing is, before the button on this page is pressed. */
export default async function BulkPage({ params, searchParams }: BulkProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/persons");
  if (!canRunBulk(curator)) notFound();
  const asked = parseBulkParams(await searchParams);
  const { bulk } = messagesOf(locale).desk;
  const isEmpty = asked === null || asked.ids.length === 0;
  const [frame, lists, preview] = await Promise.all([
    deskFrame(curator),
    asked?.action === "add_to_list" && asked.deed === null ? listChangeableLists(curator) : [],
    asked?.deed && !isEmpty ? previewBulk(curator, asked.deed, asked.ids) : null,
  ]);
  return (
    <DeskPage frame={frame} path="/desk/bulk">
      <PageHeading>{asked ? bulk.actions[asked.action] : bulk.title}</PageHeading>
      {isEmpty ? (
        <p>{bulk.nothingChosen}</p>
      ) : asked.deed && preview ? (
        <BulkPreviewView preview={preview} deed={asked.deed} bulkId={randomUUID()} run={runBulk} />
      ) : (
        <BulkTarget kind={asked.kind} action={asked.action} ids={asked.ids} lists={lists} lookUp={lookUp} />
      )}
    </DeskPage>
  );
}
