import type { Prisma } from "@/lib/db/generated/client";
import { changedDateColumns } from "@/lib/desk/date-words";
import type { ConsentInput } from "./schema";

type Columns = Pick<Prisma.ConsentUncheckedCreateInput, "use" | "basis" | "scope" | "proof" | "proofSourceId" | "expiresOn" | "givenWords" | "givenEdtf" | "givenEarliest" | "givenLatest">;

/** The columns of a consent for what its form says; `row` is what stands there, whose date stays where the words do. */
export function consentColumns({ use, basis, given, expiresOn, scope, proofSource, proof }: ConsentInput, row?: Readonly<Record<string, unknown>>): Columns {
  return {
    use, basis, scope, proof,
    proofSourceId: proofSource,
    expiresOn: expiresOn === null ? null : new Date(`${expiresOn}T00:00:00Z`),
    ...changedDateColumns("given", given, row),
  };
}
