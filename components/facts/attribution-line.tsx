import { useLocale, useTranslations } from "next-intl";
import { recordPath } from "@/lib/permalinks";
import { attributionsOf } from "@/lib/publication/attribution";
import type { Attribution } from "@/lib/publication/attribution";
import type { PublicCitation } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { FactContext } from "./fact-context";

/** Who says so, each with a link to the testimony or source. */
export function AttributionLine({ citations, context }: { citations: readonly PublicCitation[]; context: FactContext }) {
  const t = useTranslations("fact");
  const said = attributionsOf(citations, context.cited);
  if (said.length === 0) return <p className="label">{t("unsourced")}</p>;
  return (
    <p className="label">
      {t("saidBy")}{" "}
      {said.map((who, index) => (
        <span key={recordKey(who.ref)}>
          {index > 0 ? t("listSeparator") : null}
          <AttributionLink who={who} />
        </span>
      ))}
    </p>
  );
}

/** One speaker, named as far as they may be. */
function AttributionLink({ who }: { who: Attribution }) {
  const locale = useLocale();
  const t = useTranslations();
  const numbered = t("record.numbered", { kind: t(`kinds.${who.ref.kind}`), number: String(who.ref.number) });
  const attributes = textAttributes(who.language);
  return (
    <a href={recordPath(locale, who.ref)}>{who.name === null ? numbered : <bdi {...attributes}>{who.name}</bdi>}</a>
  );
}
