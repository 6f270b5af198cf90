import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DeskPage } from "@/components/desk/desk-page";
import { LogView } from "@/components/history/log-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { listLog, listLogOptions } from "@/lib/history/curator-queries";
import { canReadLog } from "@/lib/history/policy";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface LogProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** Whatever is no filter narrows nothing. */
const filterSchema = z.object({
  person: z.uuid().nullish().catch(null),
  type: z.string().regex(/^[a-z_]+\.[a-z_]+$/).nullish().catch(null),
  day: z.iso.date().nullish().catch(null),
});

export async function generateMetadata({ params }: LogProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.log.title };
}

/** Everything that was done, for administrators. */
export default async function LogPage({ params, searchParams }: LogProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/log");
  if (!canReadLog(curator)) notFound();
  const query = await searchParams;
  const { person, type, day } = filterSchema.parse(query);
  const filter = { userId: person ?? null, type: type ?? null, day: day ?? null };
  const [frame, lines, options] = await Promise.all([deskFrame(curator), listLog(curator, filter, parsePageParam(query.page) ?? 1), listLogOptions(curator)]);
  return (
    <DeskPage frame={frame} path="/desk/log">
      <LogView lines={lines} filter={filter} options={options} />
    </DeskPage>
  );
}
