import { useLocale, useTranslations } from "next-intl";
import { CARD_SIZE, embedPath, frameOf } from "@/lib/embeds/embed-address";
import { messageAttributes } from "@/lib/i18n/messages";
import type { RecordRef } from "@/lib/publication/public-unit";

interface EmbedOfferProps {
  record: Pick<RecordRef, "kind" | "number">;
  title: string;
  siteUrl: string;
}

/** How to show a record on another site: a frame that always shows what is true now. */
export function EmbedOffer({ record, title, siteUrl }: EmbedOfferProps) {
  const locale = useLocale();
  const t = useTranslations("embed");
  return (
    <details className="screen-only mt-3">
      <summary>{t("title")}</summary>
      <p className="mt-2" {...messageAttributes(locale, "embed.text")}>
        {t("text")}
      </p>
      <pre dir="ltr" tabIndex={0} aria-label={t("code")} className="my-2 max-w-full overflow-x-auto border border-rule bg-leaf p-2 text-[0.875rem] select-all">
        <code>{frameOf(siteUrl, record, title, CARD_SIZE)}</code>
      </pre>
      <p>
        <a href={embedPath(record, locale)}>{t("see")}</a>
      </p>
    </details>
  );
}
