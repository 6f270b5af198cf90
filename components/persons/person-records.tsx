import { useLocale, useTranslations } from "next-intl";
import { PickedRecord } from "@/components/forms/pick-record";
import { BidiText } from "@/components/ui/bidi-text";
import { Section } from "@/components/ui/section";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { FoundPerson } from "@/lib/persons/curator-queries";

/** What else is on file about a person: accounts, testimonies given and lists. */
export function PersonRecords({ person }: { person: FoundPerson }) {
  const locale = useLocale();
  const t = useTranslations("desk.persons");
  const vocabulary = useTranslations("vocabulary");
  const testimony = (id: string) => localizedPath(locale, `/desk/testimonies/${id}`);
  return (
    <>
      <Section id="accounts" title={t("accounts")}>
        {person.accounts.length === 0 ? <p className="text-soft">{t("noAccounts")}</p> : null}
        <ul>
          {person.accounts.map(({ id, testimony: record, witnessRelation, witnessIsVictim, witnessIsEyewitness, witnessRelationWords, visibility }) => (
            <li key={id} className="py-1">
              <a href={testimony(record.id)}>
                <PickedRecord pick={record} />
              </a>{" "}
              <span className="label">
                {[
                  witnessIsVictim ? t("isSelf") : witnessRelation ? t("relation", { kind: vocabulary(`relationKinds.${witnessRelation}`, { sex: "other" }) }) : null,
                  witnessRelationWords,
                  witnessIsEyewitness ? t("isEyewitness") : null,
                  vocabulary(`visibilities.${visibility}`),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
        {person.given.length > 0 ? (
          <>
            <h3 className="label mt-4 font-semibold">{t("given")}</h3>
            <ul>
              {person.given.map((record) => (
                <li key={record.id} className="py-1">
                  <a href={testimony(record.id)}>
                    <PickedRecord pick={record} />
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Section>
      <Section id="lists" title={t("lists")}>
        {person.lists.length === 0 ? <p className="text-soft">{t("noLists")}</p> : null}
        <ul>
          {person.lists.map(({ id, name, language }) => (
            <li key={id} className="py-1">
              <BidiText text={name} language={language} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
