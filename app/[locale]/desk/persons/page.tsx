import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { PersonIndex } from "@/components/persons/person-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { wordsParam } from "@/lib/desk/words-param";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listPersons } from "@/lib/persons/curator-queries";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface PersonsProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: PersonsProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.persons.title };
}

/** The persons on file: the last changed first, or found by name in any script. */
export default async function PersonsPage({ params, searchParams }: PersonsProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/persons");
  if (!canCreateRecords(curator)) notFound();
  const { q, page } = await searchParams;
  const query = wordsParam(q);
  const [frame, persons] = await Promise.all([deskFrame(curator), listPersons(curator, query, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/persons">
      <PersonIndex persons={persons} query={query} />
    </DeskPage>
  );
}
