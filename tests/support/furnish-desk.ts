import { db } from "@/lib/db/client";
import { buildSource } from "@/tests/factories/build-source";
import { buildWaitingSubmission } from "./waiting-submission";
import { furnished } from "./furnished-desk";

/** Puts the furniture on file that the pages in desk-pages.ts show; whoever asks next finds it there. */
export async function furnishDesk(): Promise<void> {
  await db.$transaction(async (tx) => {
    // Files of tests run side by side on one database.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123)`;
    if (await tx.source.findUnique({ where: { id: furnished.source } })) return;
    await buildSource(tx, { id: furnished.source, title: "A source on the furnished desk", visibility: "restricted" });
    await buildWaitingSubmission(tx);
  });
}
