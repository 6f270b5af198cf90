import { useLocale, useTranslations } from "next-intl";
import { DeskIndex } from "@/components/desk/desk-index";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { BidiText } from "@/components/ui/bidi-text";
import type { NamedRow } from "@/lib/desk/named-record-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import { namedKinds } from "./named-record-kinds";
import type { NamedKind } from "./named-record-kinds";

/** The places, facilities or organisations on file. */
export function NamedRecordIndex({ kind, records, query }: { kind: NamedKind; records: Page<NamedRow>; query: string }) {
  const locale = useLocale();
  const t = useTranslations("desk");
  const vocabulary = useTranslations("vocabulary");
  const { path, vocabulary: kinds } = namedKinds[kind];
  const words = { place: "places", facility: "facilities", organisation: "organisations" } as const;
  return (
    <DeskIndex title={t(`${words[kind]}.title`)} path={path} newLabel={t(`${words[kind]}.new`)} page={records} query={query}>
      {({ id, kind: code, names, within, number }) => (
        <>
          <p>
            {names.slice(0, 3).map((name, index) => (
              <span key={index}>
                {index > 0 ? " · " : null}
                {index > 0 ? <BidiText {...name} /> : <a href={localizedPath(locale, `${path}/${id}`)}><BidiText {...name} /></a>}
              </span>
            ))}
          </p>
          <p className="label">
            {vocabulary(`${kinds}.${code}` as never)}
            {within ? [" · ", <bdi key="within">{within}</bdi>] : null}
            {" · "}
            <OnSiteLine kind={kind} number={number} />
          </p>
        </>
      )}
    </DeskIndex>
  );
}
