import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { writeNames } from "@/lib/desk/record-names";
import { requireReferences } from "@/lib/desk/record-queries";
import { changeRecord } from "@/lib/desk/record-writer";
import { organisationColumns, organisationStore } from "./organisation-store";
import type { changeOrganisationSchema, OrganisationInput } from "./schema";

/** Changes an organisation in the transaction of whichever command needs it, for a curator who may write. */
export async function saveOrganisation(tx: Transaction, curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeOrganisationSchema>, back?: BroughtBack): Promise<{ lockVersion: number }> {
  await requireReferences(tx, curator, "place", [input.place]);
  return changeRecord(tx, curator, organisationStore, { id, lockVersion }, () => writeOrganisation(tx, id, input, true), back);
}

/** Writes what the form says: the names, and for a row that is there its columns. */
export async function writeOrganisation(tx: Transaction, id: string, input: OrganisationInput, isThere: boolean): Promise<void> {
  if (isThere) await tx.organisation.update({ where: { id }, data: organisationColumns(input) });
  await writeNames(tx, { organisationId: id }, input.names);
}
