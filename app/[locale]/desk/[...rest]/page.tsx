import { notFound } from "next/navigation";
import { requireCurator } from "@/lib/auth/require-curator";
import { pageLocale } from "@/lib/i18n/page-locale";

/** An address of the desk that is none: whoever is not signed in learns no more than from one that is. */
export default async function NoDeskPage({ params }: { params: Promise<{ locale: string }> }) {
  await requireCurator(await pageLocale(params), "/desk");
  notFound();
}
