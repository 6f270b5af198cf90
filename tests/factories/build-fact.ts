import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import type { Fact, Prisma } from "@/lib/db/generated/client";
import { newAnchor } from "./anchors";
import { buildPerson } from "./build-person";
import { buildSource } from "./build-source";
import { authorOf } from "./build-user";

type Detail<Row> = Omit<Row, "factId" | "fact">;

/** Exactly one detail, the fact's own columns and what it cites: a new public source unless told otherwise. */
export type FactInput = Partial<Omit<Fact, "kind">> & {
  cites?: readonly ({ sourceId: string; quote?: string; locator?: string } | { testimonyId: string; quote?: string; locator?: string })[];
} & (
    | { name: Partial<Prisma.NameUncheckedCreateWithoutFactInput> & { text: string } }
    | { attribute: Detail<Prisma.AttributeUncheckedCreateWithoutFactInput> }
    | { episode: Detail<Prisma.EpisodeUncheckedCreateWithoutFactInput> }
    | { status: Detail<Prisma.StatusReportUncheckedCreateWithoutFactInput> }
    | { relation: { kind: Prisma.RelationUncheckedCreateInput["kind"]; words?: string; otherPersonId: string } }
  );

/** A public fact with its detail and citations; the person and the source are made where they are missing. */
export async function buildFact(db: Transaction, input: FactInput): Promise<Fact> {
  const { cites, detail, fact } = parted(input);
  const personId = fact.personId ?? (await buildPerson(db)).id;
  const recordedById = await authorOf(db, fact.recordedById);
  const cited = cites ?? [{ sourceId: (await buildSource(db)).id }];
  return db.fact.create({
    data: {
      id: randomUUID(),
      anchor: newAnchor("f"),
      visibility: "public",
      ...fact,
      personId,
      recordedById,
      ...detail,
      citations: {
        create: cited.map(({ locator, ...citation }, position) => ({
          id: randomUUID(),
          position,
          ...citation,
          ...(locator ? { locatorKind: "paragraph" as const, locator } : {}),
        })),
      },
    },
  });
}

/** Splits what was given into the fact's row, its one detail and its citations. */
function parted({ cites, ...input }: FactInput) {
  if ("name" in input) {
    const { name, ...fact } = input;
    return { cites, fact, detail: { kind: "name" as const, name: { create: { language: "en", script: "Latn", ...name } } } };
  }
  if ("attribute" in input) {
    const { attribute, ...fact } = input;
    return { cites, fact, detail: { kind: "attribute" as const, attribute: { create: attribute } } };
  }
  if ("episode" in input) {
    const { episode, ...fact } = input;
    return { cites, fact, detail: { kind: "episode" as const, episode: { create: episode } } };
  }
  if ("status" in input) {
    const { status, ...fact } = input;
    return { cites, fact, detail: { kind: "status" as const, status: { create: status } } };
  }
  const { relation, ...fact } = input;
  return { cites, fact, detail: { kind: "relation" as const, relation: { create: relation } } };
}
