import { useLocale, useTranslations } from "next-intl";
import { DeskIndex } from "@/components/desk/desk-index";
import { Moment } from "@/components/desk/moment";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { PickedRecord } from "@/components/forms/pick-record";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { PersonRow } from "@/lib/persons/curator-queries";
import type { Page } from "@/lib/publication/page";

/** The persons on file. */
export function PersonIndex({ persons, query }: { persons: Page<PersonRow>; query: string }) {
  const locale = useLocale();
  const t = useTranslations("desk.persons");
  const roles = useTranslations("vocabulary.personRoles");
  const reasons = useTranslations("nameMatch");
  return (
    <DeskIndex title={t("title")} path="/desk/persons" newLabel={t("new")} page={persons} query={query} findLabel={t("findByName")} bulk={{ kind: "entry", titleOf: ({ label }) => label }}>
      {(person) => (
        <>
          <a href={localizedPath(locale, `/desk/persons/${person.id}`)}>
            <PickedRecord pick={{ ...person, detail: null }} />
          </a>
          {person.detail ? <bdi className="label ms-2">{person.detail}</bdi> : null}
          <p className="label">
            {person.roles.map((role) => `${roles(role)} · `)}
            <OnSiteLine kind="entry" number={person.number} />
            {" · "}
            {person.match ? (
              <>
                {t("found")} <bdi>{person.match.text}</bdi>, {reasons(person.match.reason)}
              </>
            ) : (
              <>
                {t("changed")} <Moment at={person.changedAt} />
              </>
            )}
          </p>
        </>
      )}
    </DeskIndex>
  );
}
