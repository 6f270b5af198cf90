import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { Unit } from "@/lib/publication/public-record";

/** Where else the same person is on file. */
export function Identifiers({ identifiers }: { identifiers: readonly Unit<"identifier">[] }) {
  const t = useTranslations("entry.sources");
  if (identifiers.length === 0) return null;
  return (
    <>
      <h3 className="label mt-6 mb-2 font-semibold">{t("otherDatabases")}</h3>
      <ul className="space-y-1">
        {identifiers.map(({ id, database, identifier, url, label, note }) => (
          <li key={id}>
            <BidiText text={label ?? database} />
            {": "}
            {url ? (
              <a href={url} rel="noopener noreferrer external" dir="ltr">
                {identifier}
              </a>
            ) : (
              <bdi dir="ltr">{identifier}</bdi>
            )}
            {note ? (
              <span className="label block" {...textAttributes()}>
                {note}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
