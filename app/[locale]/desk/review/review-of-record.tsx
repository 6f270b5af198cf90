import "server-only";
import { RecordReview } from "@/components/reviews/record-review";
import type { Curator } from "@/lib/auth/curator";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { canErase, canPublish } from "@/lib/publication/policy";
import { canLogRequests } from "@/lib/requests/policy";
import { findReviewStanding } from "@/lib/reviews/curator-queries";
import { submit } from "./actions";

interface ReviewOfRecordProps {
  curator: Curator;
  kind: PublicRecordKind;
  /** The record as the page shows it. */
  record: { id: string; lockVersion: number; mayChange: boolean };
}

/** The end of a record's page, for every kind of record. */
export async function ReviewOfRecord({ curator, kind, record: { id, lockVersion, mayChange } }: ReviewOfRecordProps) {
  const standing = await findReviewStanding(curator, id, lockVersion);
  return (
    <RecordReview
      key={lockVersion}
      subject={{ kind, subjectId: id, lockVersion }}
      standing={standing}
      maySubmit={mayChange}
      mayChangePublication={canPublish(curator) || canErase(curator)}
      mayLogRequest={canLogRequests(curator)}
      action={submit}
    />
  );
}
