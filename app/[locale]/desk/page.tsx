import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { DeskStart } from "@/components/desk/desk-start";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { countRecoveryCodes, listPresent } from "@/lib/users/curator-queries";
import { deskFrame } from "./desk-frame";

interface DeskStartProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: DeskStartProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.start.title };
}

/** Where a day at the desk begins: who is there, and where to go. */
export default async function DeskStartPage({ params }: DeskStartProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk");
  const [frame, present, recoveryCodesLeft] = await Promise.all([deskFrame(curator), listPresent(curator), countRecoveryCodes(curator)]);
  return (
    <DeskPage frame={frame} path="/desk">
      <DeskStart places={frame.places} present={present} youId={curator.userId} recoveryCodesLeft={recoveryCodesLeft} />
    </DeskPage>
  );
}
