import { useLocale, useTranslations } from "next-intl";
import type { Translator } from "@/lib/i18n/translator";
import { NothingHere } from "./nothing-here";
import { PageHeading } from "@/components/ui/page-heading";
import { recordPath } from "@/lib/permalinks";
import { NO_NUMBER } from "@/lib/publication/foreign-databases";
import type { ForeignNumber as FoundNumber } from "@/lib/publication/foreign-number-queries";

interface ForeignNumberProps extends FoundNumber {
  /** What the address calls the database. */
  database: string;
  identifier: string;
}

/** What the page of a number says first. */
export function foreignTitle(t: Translator, { databaseName, database, identifier, entries }: ForeignNumberProps): string {
  if (entries.length > 0) return t("citations.foreign.titleSeveral", { number: identifier, database: databaseName ?? database });
  if (databaseName === null) return t("citations.foreign.titleUnknown");
  return t(identifier === NO_NUMBER ? "notFound.title" : "citations.foreign.title");
}

function textFor(t: Translator, { databaseName, database, identifier }: ForeignNumberProps): string {
  if (databaseName === null) return t("citations.foreign.unknown", { database });
  return identifier === NO_NUMBER ? t("citations.foreign.noNumber", { database: databaseName }) : t("citations.foreign.none", { number: identifier, database: databaseName });
}

/** What stands where a number of another database leads to no single entry. */
export function ForeignNumber(asked: ForeignNumberProps) {
  const { identifier, entries } = asked;
  const locale = useLocale();
  const t = useTranslations();
  const title = foreignTitle(t, asked);
  if (entries.length === 0) {
    return (
      <NothingHere title={title} asked={identifier === NO_NUMBER ? undefined : identifier}>
        <p>{textFor(t, asked)}</p>
      </NothingHere>
    );
  }
  return (
    <>
      <PageHeading>{title}</PageHeading>
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
