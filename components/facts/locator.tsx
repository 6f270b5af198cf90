import { useTranslations } from "next-intl";
import type { PublicCitation } from "@/lib/publication/public-unit";

/** Where in a testimony or source a claim stands. */
export function Locator({ locator }: { locator: NonNullable<PublicCitation["locator"]> }) {
  const t = useTranslations("locator");
  return <span className="whitespace-nowrap">{t(locator.kind, { value: locator.value })}</span>;
}
