import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { requireReferences } from "@/lib/desk/record-queries";
import { rememberOthers } from "@/lib/persons/remember-others";
import { writeSource } from "@/lib/sources/source-store";
import { writePerson } from "./write-person";
import type { TestimonyInput, TranslationInput, WitnessInput } from "./schema";

/** The source that reports a testimony, made where it is not on file; null where there is none. */
export async function reportingSource(tx: Transaction, curator: Curator, reportedBy: TestimonyInput["reportedBy"], present: string | null): Promise<string | null> {
  if (reportedBy.where === "nowhere") return null;
  if (reportedBy.where === "new") return (await writeSource(tx, curator, reportedBy.source)).id;
  if (reportedBy.record !== present) await requireReferences(tx, curator, "source", [reportedBy.record]);
  return reportedBy.record;
}

/** Writes who testified as the form says it: persons who are not on file are made, whoever is not named any more goes. */
export async function writeWitnesses(tx: Transaction, curator: Curator, testimonyId: string, witnesses: readonly WitnessInput[]): Promise<void> {
  const present = await tx.testimonyWitness.findMany({ where: { testimonyId }, select: { personId: true } });
  const known = new Set(present.map(({ personId }) => personId));
  await requireReferences(tx, curator, "person", witnesses.flatMap((one) => (one.who === "person" && !known.has(one.person) ? [one.person] : [])));
  await tx.testimonyWitness.deleteMany({ where: { testimonyId, id: { notIn: witnesses.map(({ id }) => id) } } });
  for (const [position, witness] of witnesses.entries()) {
    const personId = await personOf(tx, curator, testimonyId, witness);
    const row = { personId, description: "description" in witness ? witness.description : null, position };
    const { count } = await tx.testimonyWitness.updateMany({ where: { id: witness.id, testimonyId }, data: row });
    if (count === 0) await tx.testimonyWitness.create({ data: { id: witness.id, testimonyId, ...row } });
  }
}

async function personOf(tx: Transaction, curator: Curator, testimonyId: string, witness: WitnessInput): Promise<string | null> {
  if (witness.who === "words") return null;
  if (witness.who === "person") return witness.person;
  const role = "witness" as const;
  if (witness.who === "withheld") {
    await writePerson(tx, curator, { id: witness.personId, role, label: witness.label, nameWithheld: true });
    return witness.personId;
  }
  const name = { id: randomUUID(), text: witness.name, language: witness.nameLanguage, citations: [citationOf(testimonyId)] };
  await writePerson(tx, curator, { id: witness.personId, role, label: null, nameWithheld: false, name });
  await rememberOthers(tx, curator, witness.personId, witness.notTheSame);
  return witness.personId;
}

/** What rests on a testimony as a whole. */
const citationOf = (testimonyId: string) => ({ kind: "testimony" as const, record: testimonyId, locatorKind: null, locator: null, quote: null });

/** Writes the translations as the form says them; sealed ones are not its business. */
export async function writeTranslations(tx: Transaction, testimonyId: string, translations: readonly TranslationInput[]): Promise<void> {
  const languages = translations.map(({ language }) => language);
  await tx.translation.deleteMany({ where: { testimonyId, language: { notIn: languages }, visibility: { not: "sealed" } } });
  for (const { language, ...columns } of translations) {
    await tx.translation.upsert({
      where: { testimonyId_language: { testimonyId, language } },
      create: { testimonyId, language, ...columns },
      update: columns,
    });
  }
}
