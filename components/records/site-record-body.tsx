import { useTranslations } from "next-intl";
import type { RecordLabels } from "@/components/facts/record-labels";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { RecordRef } from "@/lib/publication/public-unit";
import type { RecordParts } from "@/lib/publication/record-parts";
import { OutsideLink } from "./outside-link";
import { PlacePath } from "./place-path";
import { RecordNames } from "./record-names";
import { RemarkList } from "./remark-list";

interface BodyProps {
  parts: RecordParts;
  labels: RecordLabels;
  /** The places that this record lies in, the widest first. */
  placePath: readonly RecordRef[];
}

/** The description of a facility. */
export function FacilityBody({ parts, labels, placePath }: BodyProps) {
  const t = useTranslations();
  const facility = parts.facility;
  return (
    <>
      <DefinitionTable>
        <RecordNames names={parts.names} />
        {facility ? (
          <DefinitionRow term={t("records.kindLabel")}>{t(`vocabulary.facilityKinds.${facility.kind}`)}</DefinitionRow>
        ) : null}
        <PlaceRow placePath={placePath} labels={labels} term={t("records.place")} />
      </DefinitionTable>
      <RemarkList remarks={parts.remarks} labels={labels} />
    </>
  );
}

/** The description of a place. */
export function PlaceBody({ parts, labels, placePath }: BodyProps) {
  const t = useTranslations();
  const place = parts.place;
  return (
    <>
      <DefinitionTable>
        <RecordNames names={parts.names} />
        {place ? (
          <>
            <DefinitionRow term={t("records.kindLabel")}>{t(`vocabulary.placeKinds.${place.kind}`)}</DefinitionRow>
            <DefinitionRow term={t("records.resolution")}>{t(`vocabulary.placeResolutions.${place.resolution}`)}</DefinitionRow>
          </>
        ) : null}
        <PlaceRow placePath={placePath} labels={labels} term={t("records.partOf")} />
      </DefinitionTable>
      <RemarkList remarks={parts.remarks} labels={labels} />
    </>
  );
}

/** The description of an organisation. */
export function OrganisationBody({ parts, labels, placePath }: BodyProps) {
  const t = useTranslations();
  const organisation = parts.organisation;
  return (
    <>
      <DefinitionTable>
        <RecordNames names={parts.names} />
        {organisation ? (
          <>
            <DefinitionRow term={t("records.kindLabel")}>
              {t(`vocabulary.organisationKinds.${organisation.kind}`)}
            </DefinitionRow>
            {organisation.description === null ? null : (
              <DefinitionRow term={t("records.description")}>
                <span {...textAttributes()}>{organisation.description}</span>
              </DefinitionRow>
            )}
            {organisation.url === null ? null : (
              <DefinitionRow term={t("records.address")}>
                <OutsideLink url={organisation.url} />
              </DefinitionRow>
            )}
          </>
        ) : null}
        <PlaceRow placePath={placePath} labels={labels} term={t("records.place")} />
      </DefinitionTable>
      <RemarkList remarks={parts.remarks} labels={labels} />
    </>
  );
}

function PlaceRow({ term, placePath, labels }: { term: string; placePath: readonly RecordRef[]; labels: RecordLabels }) {
  if (placePath.length === 0) return null;
  return (
    <DefinitionRow term={term}>
      <PlacePath path={placePath} labels={labels} />
    </DefinitionRow>
  );
}
