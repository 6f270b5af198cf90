import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { lockForChange } from "@/lib/desk/record-queries";
import { Conflict, InvalidInput } from "@/lib/errors";
import { saveFacility } from "@/lib/facilities/save-facility";
import { changeFacilitySchema } from "@/lib/facilities/schema";
import { saveFact } from "@/lib/facts/save-fact";
import { saveStanding } from "@/lib/facts/save-standing";
import { saveVisibility } from "@/lib/facts/save-visibility";
import { changeFactSchema, changeVisibilitySchema, newFactSchema } from "@/lib/facts/schema";
import { writeFact } from "@/lib/facts/write-fact";
import { saveList, saveMembers } from "@/lib/lists/save-list";
import { changeListSchema } from "@/lib/lists/schema";
import { saveOrganisation } from "@/lib/organisations/save-organisation";
import { changeOrganisationSchema } from "@/lib/organisations/schema";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import { saveIdentifiers, savePerson, saveSummaries } from "@/lib/persons/save-person";
import { changeIdentifiersSchema, changePersonSchema, changeSummariesSchema } from "@/lib/persons/schema";
import type { Pick } from "@/lib/picks/pick";
import { savePlace } from "@/lib/places/save-place";
import { changePlaceSchema } from "@/lib/places/schema";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { changeSourceSchema } from "@/lib/sources/schema";
import { saveSource } from "@/lib/sources/source-store";
import { saveAccount, writeAccount } from "@/lib/testimonies/save-account";
import { saveTestimony } from "@/lib/testimonies/save-testimony";
import { changeAccountSchema, changeTestimonySchema } from "@/lib/testimonies/schema";
import type { Values } from "./part-shapes";

/** A part of a record that is brought back, as it was and as it is. */
export interface PartBack {
  /** Of the row that is made where the part is not on file any more. */
  id: string;
  kind: PublicRecordKind;
  subjectId: string;
  row: { id: string; lockVersion: number } | null;
  /** What was read. */
  lockVersion: number;
  then: Values;
  now: Values | null;
  chosen: readonly string[];
}

type Write = (tx: Transaction, curator: Curator, part: PartBack, back: BroughtBack) => Promise<void>;

/** What a form would send: what stands there now, with the chosen fields as they were; read as the form's values are. */
function typed<Schema extends z.ZodType>(schema: Schema, { then, now, chosen, lockVersion }: PartBack, id: string, fields = chosen): z.output<Schema> {
  const values = { ...(now ?? then), ...Object.fromEntries(fields.map((field) => [field, then[field]])), id, lockVersion };
  const read = schema.safeParse(values);
  if (read.success) return read.data;
  throw new InvalidInput("This cannot be said any more as it was.", read.error.issues.map(({ message }) => message), { code: "notBringable" });
}

type Save = (tx: Transaction, curator: Curator, input: never, back: BroughtBack) => Promise<{ lockVersion: number }>;
interface Saver {
  schema: z.ZodType;
  save: Save;
  /** The fields that are saved with it; all of them where it has none. */
  fields?: readonly string[];
}

/** What saves the own fields of each kind of record, one after the other. */
const savers: Readonly<Record<PublicRecordKind, readonly Saver[]>> = {
  entry: [
    { schema: changePersonSchema, save: savePerson, fields: ["roles", "label", "nameWithheld", "minor", "atRisk", "internalNote"] },
    { schema: changeSummariesSchema, save: saveSummaries, fields: ["summaries"] },
    { schema: changeIdentifiersSchema, save: saveIdentifiers, fields: ["identifiers"] },
  ],
  testimony: [{ schema: changeTestimonySchema, save: saveTestimony }],
  source: [{ schema: changeSourceSchema, save: saveSource }],
  facility: [{ schema: changeFacilitySchema, save: saveFacility }],
  place: [{ schema: changePlaceSchema, save: savePlace }],
  organisation: [{ schema: changeOrganisationSchema, save: saveOrganisation }],
  list: [{ schema: changeListSchema, save: saveList }],
};

/** Brings back fields that a record has beside its lists of parts. */
export const bringBackOwn: Write = async (tx, curator, part, back) => {
  let { lockVersion } = part;
  for (const { schema, save, fields } of savers[part.kind]) {
    const own = part.chosen.filter((field) => fields?.includes(field) ?? true);
    if (own.length > 0) ({ lockVersion } = await save(tx, curator, typed(schema, { ...part, lockVersion }, part.subjectId, own) as never, back));
  }
};

/** Brings back a claim: what it says, how it stands and who may see it are decided by three commands. */
export const bringBackFact: Write = async (tx, curator, part, back) => {
  const { then, row, chosen } = part;
  if (row === null) {
    const person = await lockPerson(tx, curator, part.subjectId);
    const { isNew } = await writeFact(tx, curator, person, typed(newFactSchema, part, part.id), { back });
    if (isNew) await touchPerson(tx, curator, person.id);
    return;
  }
  let { lockVersion } = part;
  const said = chosen.filter((field) => field !== "standing" && field !== "visibility");
  if (said.length > 0) ({ lockVersion } = await saveFact(tx, curator, typed(changeFactSchema, part, row.id, said), back));
  if (chosen.includes("standing")) {
    const deed = ({ shown: "show", rejected: "reject", alternative: "restore" } as const)[then["standing"] as "shown"];
    await saveStanding(tx, curator, deed, { factId: row.id, lockVersion, reason: typeof then["standingReason"] === "string" ? then["standingReason"] : "", others: [] }, back);
    lockVersion += 1;
  }
  if (chosen.includes("visibility")) {
    await saveVisibility(tx, curator, changeVisibilitySchema.parse({ factId: row.id, lockVersion, visibility: then["visibility"], reason: back.reason }), back);
  }
};

/** Brings back what a testimony says of a victim. */
export const bringBackAccount: Write = async (tx, curator, part, back) => {
  if (part.row) return void (await saveAccount(tx, curator, typed(changeAccountSchema, part, part.row.id), back));
  const testimony = part.then["testimony"] as Pick;
  await lockForChange(tx, curator, "testimony", testimony.id);
  const person = await lockPerson(tx, curator, part.subjectId);
  // Sent twice, it is put on file once.
  const made = await tx.account.findUnique({ where: { testimonyId_victimId: { testimonyId: testimony.id, victimId: person.id } }, select: { id: true } });
  if (made?.id === part.id) return;
  if (made) throw new Conflict("The testimony says something of this person again.", { code: "victimAlreadyThere" });
  const { id, lockVersion: _, ...account } = typed(changeAccountSchema, part, part.id);
  await writeAccount(tx, curator, { id, testimonyId: testimony.id, victimId: person.id, account }, back);
  await touchPerson(tx, curator, person.id);
};

/** Puts somebody back on a list. */
export const bringBackMember: Write = async (tx, curator, { subjectId, then }, back) => {
  await saveMembers(tx, curator, "add", { listId: subjectId, personIds: [(then["person"] as Pick).id] }, back);
};
