import type { Metadata } from "next";
import { Dashboard } from "@/components/dashboard/dashboard";
import { DeskPage } from "@/components/desk/desk-page";
import { DeskStart } from "@/components/desk/desk-start";
import { requireCurator } from "@/lib/auth/require-curator";
import { findDashboard } from "@/lib/dashboard/curator-queries";
import { monthsParam } from "@/lib/dashboard/schema";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import type { QueryParams } from "@/lib/publication/page-param";
import { queuesOf } from "@/lib/reviews/curator-queries";
import { countRecoveryCodes, listPresent } from "@/lib/users/curator-queries";
import { deskFrame } from "./desk-frame";

interface DeskStartProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: Pick<DeskStartProps, "params">): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.start.title };
}

/** Where a day at the desk begins: what waits, who is there, and where to go. */
export default async function DeskStartPage({ params, searchParams }: DeskStartProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk");
  const months = monthsParam((await searchParams).months);
  const [frame, present, recoveryCodesLeft, counts] = await Promise.all([
    deskFrame(curator),
    listPresent(curator),
    countRecoveryCodes(curator),
    findDashboard(curator, months),
  ]);
  return (
    <DeskPage frame={frame} path="/desk">
      <DeskStart places={frame.places} present={present} youId={curator.userId} recoveryCodesLeft={recoveryCodesLeft}>
        <Dashboard counts={counts} months={months} queues={queuesOf(curator)} />
      </DeskStart>
    </DeskPage>
  );
}
