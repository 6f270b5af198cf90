import type { RecordPageData } from "@/lib/publication/record-page-queries";
import { ListBody } from "./list-body";
import { FacilityBody, OrganisationBody, PlaceBody } from "./site-record-body";
import { SourceBody } from "./source-body";
import { TestimonyBody } from "./testimony-body";

/** What one version says of a record itself. */
export function RecordDescription({ data: { version, parts, labels, placePath } }: { data: RecordPageData }) {
  const sited = { parts, labels, placePath };
  switch (version.kind) {
    case "testimony":
      return <TestimonyBody parts={parts} labels={labels} />;
    case "source":
      return <SourceBody parts={parts} />;
    case "facility":
      return <FacilityBody {...sited} />;
    case "place":
      return <PlaceBody {...sited} />;
    case "organisation":
      return <OrganisationBody {...sited} />;
    case "list":
      return <ListBody parts={parts} />;
  }
}
