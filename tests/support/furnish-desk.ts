import { db } from "@/lib/db/client";
import { buildFacility, buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildWaitingSubmission } from "./waiting-submission";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildAccount, buildTestimony } from "@/tests/factories/build-testimony";
import { furnished } from "./furnished-desk";

/** Puts the furniture on file that the pages in desk-pages.ts show; whoever asks next finds it there. */
export async function furnishDesk(): Promise<void> {
  await db.$transaction(async (tx) => {
    // Files of tests run side by side on one database.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123)`;
    if (await tx.source.findUnique({ where: { id: furnished.source } })) return;
    const place = await buildPlace(tx, { id: furnished.place, name: "Furnished County", visibility: "restricted" });
    await buildFacility(tx, { id: furnished.facility, name: "Furnished Camp", placeId: place.id, visibility: "restricted" });
    await buildSource(tx, { id: furnished.source, title: "A source on the furnished desk", visibility: "restricted" });
    const text = "First paragraph.\n\nSecond paragraph.";
    await buildTestimony(tx, { id: furnished.testimony, reportedBySourceId: furnished.source, visibility: "restricted", originalText: text, originalLanguage: "en" });
    await tx.translation.create({ data: { testimonyId: furnished.testimony, language: "ug", text: "بىرىنچى." } });
    await buildAccount(tx, { testimonyId: furnished.testimony, victimId: (await buildNamedPerson(tx, "Furnished Testov")).id });
    await buildWaitingSubmission(tx);
  });
}
