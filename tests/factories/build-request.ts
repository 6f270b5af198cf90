import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import type { Request } from "@/lib/db/generated/client";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { RequestInput } from "@/lib/requests/schema";
import { authorOf } from "./build-user";

/** A request that waits for a decision, about these records. */
export async function buildRequest(
  db: Transaction,
  { records = [], ...given }: Partial<Request> & { records?: readonly { kind: PublicRecordKind; subjectId: string }[] } = {},
): Promise<Request> {
  const id = given.id ?? randomUUID();
  const loggedById = await authorOf(db, given.loggedById);
  return db.request.create({
    data: {
      id, kind: "withholding", channel: "email", asker: "relative", asked: "Please take the street out.", contact: "her sister", receivedOn: new Date("2026-11-02"),
      ...given, loggedById, records: { create: [...records] },
    },
  });
}

/** A request as a command receives it. */
export const requestInput = (given: Partial<RequestInput> = {}): RequestInput & { id: string } => ({
  id: randomUUID(), kind: "withholding", channel: "email", asker: "relative", asked: "Please take the street out.", contact: null, receivedOn: "2026-11-02", numbers: [], picks: [], ...given,
});
