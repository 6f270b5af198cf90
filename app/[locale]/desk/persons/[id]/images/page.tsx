import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { DeskPage } from "@/components/desk/desk-page";
import { PersonImagesView } from "@/components/images/person-images-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findPersonImages } from "@/lib/images/curator-queries";
import type { QueryParams } from "@/lib/publication/page-param";
import * as actions from "./actions";

interface ImagesProps {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: ImagesProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.images.title };
}

/** The pictures of one person: what is said of them, who answers for them, and which one is shown. */
export default async function ImagesPage({ params, searchParams }: ImagesProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/persons/${id}/images` : "/desk/persons");
  if (id === null) notFound();
  const [found, { change }] = await Promise.all([orNotFound(findPersonImages(curator, id)), searchParams]);
  const changed = found.mayChange ? (found.images.find((image) => image.id === [change].flat()[0]) ?? null) : null;
  const [frame, draft] = await Promise.all([deskFrame(curator), changed ? draftParts(curator, "image", changed.id) : null]);
  const { addImage, changeImage, showImage, deleteImage, reviewImage, openOriginal, eraseImage } = actions;
  return (
    <DeskPage frame={frame} path={`/desk/persons/${id}/images`}>
      <PersonImagesView
        found={found}
        newId={randomUUID()}
        changedId={changed?.id ?? null}
        draft={draft}
        actions={{ addImage, changeImage, showImage, deleteImage, reviewImage, openOriginal, eraseImage, lookUp }}
      />
    </DeskPage>
  );
}
