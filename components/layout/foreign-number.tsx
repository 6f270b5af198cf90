import { useLocale, useTranslations } from "next-intl";
import { NothingHere } from "./nothing-here";
import { PageHeading } from "@/components/ui/page-heading";
import { recordPath } from "@/lib/permalinks";

interface ForeignNumberProps {
  database: string;
  identifier: string;
  /** The entries that have the number; more than one, or none. */
  entries: readonly number[];
}

/** What stands where a number of another database leads to no single entry. */
export function ForeignNumber({ database, identifier, entries }: ForeignNumberProps) {
  const locale = useLocale();
  const t = useTranslations();
  const said = t(entries.length === 0 ? "citations.foreign.none" : "citations.foreign.several", { number: identifier, database });
  if (entries.length === 0) {
    return (
      <NothingHere title={t("citations.foreign.title")} asked={identifier}>
        <p>{said}</p>
      </NothingHere>
    );
  }
  return (
    <>
      <PageHeading>{said}</PageHeading>
      <ul className="list-disc ps-5">
        {entries.map((number) => (
          <li key={number}>
            <a href={recordPath(locale, { kind: "entry", number })}>{t("record.numbered", { kind: t("kinds.entry"), number: String(number) })}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
