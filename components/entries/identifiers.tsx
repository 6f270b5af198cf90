import { useTranslations } from "next-intl";
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
            <bdi dir="auto">{label ?? database}</bdi>
            {": "}
            {url ? (
              <a href={url} rel="noopener noreferrer external" dir="ltr">
                {identifier}
              </a>
            ) : (
              <bdi dir="ltr">{identifier}</bdi>
            )}
            {note ? (
              <span className="label block" dir="auto">
                {note}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
