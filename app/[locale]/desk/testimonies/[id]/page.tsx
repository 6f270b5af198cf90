import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { TestimonyView } from "@/components/testimonies/testimony-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { accountLanguage } from "@/lib/testimonies/account-language";
import { findTestimony } from "@/lib/testimonies/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts, draftPartsOfEach } from "@/app/[locale]/desk/draft-parts";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { findByUrl } from "@/app/[locale]/desk/sources/actions";
import { ReviewOfRecord } from "@/app/[locale]/desk/review/review-of-record";
import { addVictim, changeAccount, changeTestimony, findSimilar, removeAccount } from "@/app/[locale]/desk/testimonies/actions";

interface TestimonyProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: TestimonyProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.testimonies.one };
}

/** One testimony on file, with its victims. */
export default async function TestimonyPage({ params }: TestimonyProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/testimonies/${id}` : "/desk/testimonies");
  if (id === null) notFound();
  const testimony = await orNotFound(findTestimony(curator, id));
  const [frame, own, victim, accounts] = await Promise.all([
    deskFrame(curator), draftParts(curator, "testimony", id), draftParts(curator, "victim", id),
    draftPartsOfEach(curator, "account", testimony.accounts.map((account) => account.id)),
  ]);
  return (
    <DeskPage frame={frame} path={`/desk/testimonies/${id}`}>
      <TestimonyView
        testimony={testimony}
        newIds={{ sourceId: randomUUID(), accountId: randomUUID(), personId: randomUUID() }}
        language={accountLanguage(testimony)}
        actions={{ save: changeTestimony, addVictim, changeAccount, removeAccount, findSimilar, findByUrl, lookUp }}
        drafts={{ testimony: own, victim, accounts }}
      />
      <ReviewOfRecord curator={curator} kind="testimony" record={testimony} />
    </DeskPage>
  );
}
