import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Forbidden, NotFound } from "@/lib/errors";
import { canErase } from "@/lib/publication/policy";
import { atTheDoor } from "./door";
import { projectAgain } from "./project-again";
import { redactUnits } from "./redact";
import type { Naming } from "./redact";
import { requireReason } from "./require-reason";
import { namingOf } from "./withhold-name";

/**
 * Erases facts for a person's safety: from the live rows, from every version that ever showed them, from what is shown
 * now, and from the events that told of them. An erased name also goes where others' records spell it. What is left says only that
 * something was removed, and when.
 */
export async function erase(
  curator: Curator,
  input: { factAnchors: readonly string[]; reason: string },
): Promise<void> {
  if (!canErase(curator)) throw new Forbidden("Only a protection officer may erase.");
  requireReason(input.reason);
  await atTheDoor("close", async (tx) => {
    // Whoever is changing one of them at the desk has finished before it is looked at.
    await tx.$queryRaw`SELECT 1 FROM "fact" WHERE "anchor" = ANY (${[...input.factAnchors]}) ORDER BY "id" FOR UPDATE`;
    const facts = await tx.fact.findMany({
      where: { anchor: { in: [...input.factAnchors] }, erasedAt: null },
      include: { name: { select: { text: true } } },
    });
    const missing = input.factAnchors.filter((anchor) => !facts.some((fact) => fact.anchor === anchor));
    if (missing.length > 0) throw new NotFound(`There is no such fact: ${missing.join(", ")}.`);
    const naming = await namings(tx, facts);
    await eraseDetails(tx, facts.map((fact) => fact.id));
    await eraseEvents(tx, facts);
    const redacted = await redactUnits(tx, { units: input.factAnchors, naming });
    await projectAgain(tx, curator, { redacted, erased: new Set(input.factAnchors) }, "Something was removed for a person's safety.");
    await recordEvents(tx, curator, facts.map((fact) => ({
      type: "fact.erased", subjectId: fact.personId, after: { fact: fact.anchor }, reason: input.reason,
    })));
  });
}

/** Where others' records spell the names of those who lose one; what they are still called stays. */
async function namings(tx: Transaction, facts: readonly { personId: string; name: { text: string } | null }[]): Promise<Naming[]> {
  const gone = new Set(facts.flatMap(({ name }) => name?.text ?? []));
  const persons = [...new Set(facts.flatMap(({ personId, name }) => (name === null ? [] : [personId])))];
  return Promise.all(persons.map(async (personId) => {
    const names = await tx.name.findMany({ where: { fact: { personId, erasedAt: null } }, select: { text: true } });
    return namingOf(tx, personId, new Set(names.flatMap(({ text }) => (gone.has(text) ? [] : [text]))));
  }));
}

/** Takes away what events told of the facts; who did what, and when, stays, and which other claims it changed. */
async function eraseEvents(tx: Transaction, facts: readonly { anchor: string; personId: string }[]): Promise<void> {
  await tx.$executeRaw`SELECT set_config('guwah.erasing', 'on', TRUE)`;
  await tx.$executeRaw`
    UPDATE "event" SET "before" = NULL, "reason" = NULL, "after" = jsonb_strip_nulls(jsonb_build_object(
      'fact', coalesce("after" ->> 'fact', "before" ->> 'fact'), 'erased', TRUE, 'beside', "after" -> 'beside'))
    WHERE "subjectId" = ANY (${facts.map(({ personId }) => personId)}::uuid[])
      AND coalesce("after" ->> 'fact', "before" ->> 'fact') = ANY (${facts.map(({ anchor }) => anchor)})`;
  await tx.$executeRaw`SELECT set_config('guwah.erasing', 'off', TRUE)`;
}

async function eraseDetails(tx: Transaction, ids: string[]): Promise<void> {
  const where = { factId: { in: ids } };
  await tx.citation.deleteMany({ where });
  await tx.name.deleteMany({ where });
  await tx.attribute.deleteMany({ where });
  await tx.episode.deleteMany({ where });
  await tx.statusReport.deleteMany({ where });
  await tx.relation.deleteMany({ where });
  await tx.liveName.deleteMany({ where });
  await tx.deskDraft.deleteMany({ where: { subjectId: { in: ids } } });
  await tx.fact.updateMany({
    where: { id: { in: ids } },
    data: { erasedAt: new Date(), remark: null, internalNote: null, standingReason: null, standing: "alternative", visibility: "sealed" },
  });
}
