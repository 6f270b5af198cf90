import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { TestimonyIndex } from "@/components/testimonies/testimony-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { wordsParam } from "@/lib/desk/words-param";
import { localeCodes } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { listTestimonies } from "@/lib/testimonies/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface TestimoniesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: TestimoniesProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.testimonies.title };
}

/** All testimonies on file, to be looked through. */
export default async function TestimoniesPage({ params, searchParams }: TestimoniesProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/testimonies");
  if (!canCreateRecords(curator)) notFound();
  const { q, page, without } = await searchParams;
  const filter = { words: wordsParam(q), lacking: localeCodes.find((locale) => locale === without) ?? null };
  const [frame, testimonies] = await Promise.all([deskFrame(curator), listTestimonies(curator, filter, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/testimonies">
      <TestimonyIndex testimonies={testimonies} query={filter.words} lacking={filter.lacking} />
    </DeskPage>
  );
}
