import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { BidiText } from "@/components/ui/bidi-text";
import { recordPath } from "@/lib/permalinks";
import type { EmbeddedRecord } from "@/lib/embeds/embedded-record-queries";

/** Links of a card open a page of their own: the frame is too small for one. */
const OUT = { target: "_blank", rel: "noopener" } as const;

/** A record as other sites show it: what it is called, where it stands now, and where to read it. */
export function RecordCard({ record, hasGeneratedData }: { record: EmbeddedRecord; hasGeneratedData: boolean }) {
  const t = useTranslations();
  const { kind, number } = record;
  return (
    <main className="border border-rule bg-paper p-4 text-[1rem] leading-normal">
      <p className="label mb-1">
        {t("site.name")} · {t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) })}
        {hasGeneratedData ? ` · ${t("embed.generated")}` : null}
      </p>
      {record.state === "published" ? <Published record={record} /> : <Gone record={record} />}
    </main>
  );
}

function Published({ record }: { record: Extract<EmbeddedRecord, { state: "published" }> }) {
  const locale = useLocale();
  const t = useTranslations();
  const { kind, number, title, otherNames, status, tier, version, publishedAt } = record;
  const nameless = kind === "entry" ? t("site.nameNotGiven") : t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
  return (
    <>
      <h1 className="text-[1.25rem] leading-snug font-semibold">
        <a href={recordPath(locale, { kind, number })} {...OUT}>
          {title === null ? nameless : <BidiText {...title} />}
        </a>
      </h1>
      {otherNames.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4">
          {otherNames.map((name) => (
            <li key={name.text}>
              <BidiText {...name} />
            </li>
          ))}
        </ul>
      ) : null}
      {status === null ? null : (
        <p className="mt-2">
          <strong className="font-semibold">{t(`vocabulary.statusValues.${status}`)}</strong>
          {tier === null ? null : ` · ${t("entryList.tier", { tier })}`}
        </p>
      )}
      <p className="label mt-2">
        {t.rich("embed.version", { version: String(version), date: () => <Day date={publishedAt} /> })}{" "}
        <a href={recordPath(locale, { kind, number })} {...OUT}>
          {t("embed.read")}
        </a>
      </p>
    </>
  );
}

function Gone({ record: { kind, number, state } }: { record: Exclude<EmbeddedRecord, { state: "published" }> }) {
  const locale = useLocale();
  const t = useTranslations();
  const what = { kind: t(`kinds.${kind}`), number: String(number) };
  return (
    <>
      <h1 className="text-[1.25rem] leading-snug font-semibold">{state === "withdrawn" ? t("withdrawn.title", what) : t("site.notFound")}</h1>
      <p className="label mt-2">
        <a href={state === "withdrawn" ? recordPath(locale, { kind, number }) : `/${locale}`} {...OUT}>
          {t(state === "withdrawn" ? "embed.gone" : "site.home")}
        </a>
      </p>
    </>
  );
}
