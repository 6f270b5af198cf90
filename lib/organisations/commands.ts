import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { writeNames } from "@/lib/desk/record-names";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { changeRecord, createRecord } from "@/lib/desk/record-writer";
import { organisationColumns, organisationStore } from "./organisation-store";
import type { changeOrganisationSchema, createOrganisationSchema, OrganisationInput } from "./schema";

/** Puts an organisation on file. Sent twice with the same id, it is made once. */
export async function createOrganisation(curator: Curator, { id, ...input }: z.output<typeof createOrganisationSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.place]);
    return createRecord(tx, curator, organisationStore, id, {
      insert: () => tx.organisation.create({ data: { id, ...organisationColumns(input), lastAuthorId: curator.userId } }),
      write: (row) => write(tx, id, input, row !== null),
    });
  });
}

/** Changes what is on file about an organisation. */
export async function changeOrganisation(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeOrganisationSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.place]);
    return changeRecord(tx, curator, organisationStore, { id, lockVersion }, () => write(tx, id, input, true));
  });
}

async function write(tx: Transaction, id: string, input: OrganisationInput, isThere: boolean): Promise<void> {
  if (isThere) await tx.organisation.update({ where: { id }, data: organisationColumns(input) });
  await writeNames(tx, { organisationId: id }, input.names);
}
