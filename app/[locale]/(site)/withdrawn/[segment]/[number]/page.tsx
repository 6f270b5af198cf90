import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { WithdrawnView } from "@/components/records/withdrawn-view";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findWithdrawal } from "@/lib/publication/public-queries";
import { parseNumber, recordKindAt } from "@/lib/publication/record-address";

interface WithdrawnProps {
  params: Promise<{ locale: string; segment: string; number: string }>;
}

async function read(params: WithdrawnProps["params"]) {
  const { segment, number: text } = await params;
  const kind = recordKindAt(segment);
  const number = parseNumber(text);
  if (kind === null || number === null) return null;
  const withdrawal = await findWithdrawal(kind, number);
  return withdrawal && { record: { kind, number }, withdrawal, path: `/${segment}/${number}` };
}

export async function generateMetadata({ params }: WithdrawnProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await read(params);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale });
  const { kind, number } = found.record;
  return {
    title: t("withdrawn.title", { kind: t(`kinds.${kind}`), number: String(number) }),
    robots: { index: false, follow: false },
  };
}

/** What the site server shows, with status 410, at the address of a withdrawn record. */
export default async function WithdrawnPage({ params }: WithdrawnProps) {
  const found = await read(params);
  if (!found) return <NothingHerePage />;
  return (
    <SitePage path={found.path}>
      <WithdrawnView record={found.record} withdrawal={found.withdrawal} />
    </SitePage>
  );
}
