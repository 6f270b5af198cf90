import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { createRecord } from "@/lib/desk/record-writer";
import { organisationColumns, organisationStore } from "./organisation-store";
import { saveOrganisation, writeOrganisation } from "./save-organisation";
import type { changeOrganisationSchema, createOrganisationSchema } from "./schema";

/** Puts an organisation on file. Sent twice with the same id, it is made once. */
export async function createOrganisation(curator: Curator, { id, ...input }: z.output<typeof createOrganisationSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.place]);
    return createRecord(tx, curator, organisationStore, id, {
      insert: () => tx.organisation.create({ data: { id, ...organisationColumns(input), lastAuthorId: curator.userId } }),
      write: (row) => writeOrganisation(tx, id, input, row !== null),
    });
  });
}

/** Changes what is on file about an organisation. */
export async function changeOrganisation(curator: Curator, input: z.output<typeof changeOrganisationSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => saveOrganisation(tx, curator, input));
}
