import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
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
export function FacilityBody(of: BodyProps) {
  const t = useTranslations();
  const { facility } = of.parts;
  return (
    <Body {...of} placeTerm={t("records.place")}>
      {facility ? (
        <DefinitionRow term={t("records.kindLabel")}>{t(`vocabulary.facilityKinds.${facility.kind}`)}</DefinitionRow>
      ) : null}
    </Body>
  );
}

/** The description of a place. */
export function PlaceBody(of: BodyProps) {
  const t = useTranslations();
  const { place } = of.parts;
  return (
    <Body {...of} placeTerm={t("records.partOf")}>
      {place ? (
        <>
          <DefinitionRow term={t("records.kindLabel")}>{t(`vocabulary.placeKinds.${place.kind}`)}</DefinitionRow>
          <DefinitionRow term={t("records.resolution")}>{t(`vocabulary.placeResolutions.${place.resolution}`)}</DefinitionRow>
        </>
      ) : null}
    </Body>
  );
}

/** The description of an organisation. */
export function OrganisationBody(of: BodyProps) {
  const t = useTranslations();
  const { organisation } = of.parts;
  return (
    <Body {...of} placeTerm={t("records.place")}>
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
    </Body>
  );
}

/** Names, what is said of this kind of record alone, where it lies, and remarks. */
function Body({ parts, labels, placePath, placeTerm, children }: BodyProps & { placeTerm: string; children: ReactNode }) {
  return (
    <>
      <DefinitionTable>
        <RecordNames names={parts.names} />
        {children}
        {placePath.length === 0 ? null : (
          <DefinitionRow term={placeTerm}>
            <PlacePath path={placePath} labels={labels} />
          </DefinitionRow>
        )}
      </DefinitionTable>
      <RemarkList remarks={parts.remarks} labels={labels} />
    </>
  );
}
