import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { lookUp } from "@/lib/picks/curator-queries";
import { pickKinds } from "@/lib/picks/pick";
import type { PickKind } from "@/lib/picks/pick";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildFacility, buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let curator: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  curator = await buildCurator(db, "curator");
});
afterAll(() => database.drop());

const found = async (kind: PickKind, text: string, by = curator) => (await lookUp(by, { kind, text })).map(({ id }) => id);

describe("a record that is looked up while somebody types", () => {
  it("is found by a name in another script, by its beginning and by a part of it, with what it lies in", async () => {
    const region = await buildPlace(db, { name: "Ili Prefecture" });
    const place = await buildPlace(db, { name: "Ghulja", parentId: region.id });
    await db.recordName.create({ data: { id: randomUUID(), placeId: place.id, text: "伊宁", language: "zh", script: "Hans", position: 1 } });
    const camp = await buildFacility(db, { name: "Ghulja New Camp", placeId: place.id });
    for (const text of ["Ghulja", "ghul", "غۇلجا", "Гулджа", "伊宁", "伊"]) expect(await found("place", text), text).toContain(place.id);
    expect(await found("place", "Ghulja")).not.toContain(region.id);
    expect(await lookUp(curator, { kind: "place", text: "Ghulja" })).toMatchObject([{ label: "Ghulja", detail: "伊宁 · Ili Prefecture" }]);
    expect(await lookUp(curator, { kind: "facility", text: "new camp" })).toMatchObject([{ id: camp.id, detail: "Ghulja, Ili Prefecture" }]);
    const person = await buildNamedPerson(db, "Mihrigul Tursun");
    for (const text of ["Mihr", "Михригуль", "Tursun Mihrigul"]) expect(await found("person", text), text).toContain(person.id);
    const source = await buildSource(db, { title: "A letter from the north", publisher: "Valley Herald" });
    expect(await found("source", "herald letter")).toEqual([source.id]);
    const testimony = await buildTestimony(db, { reportedBySourceId: source.id, witnesses: [{ personId: person.id }] });
    for (const text of ["mihrigul", "letter north"]) expect(await found("testimony", text), text).toEqual([testimony.id]);
  });

  it("does not exist where it is sealed, nor for a contributor who has nothing to do with it", async () => {
    const [contributor, administrator] = [await buildCurator(db, "contributor"), await buildCurator(db, "administrator")];
    const own = await buildSource(db, { title: "Unpublished words", lastAuthorId: contributor.userId });
    const other = await buildSource(db, { title: "Unpublished words" });
    await buildSource(db, { title: "Unpublished words", visibility: "sealed" });
    expect((await found("source", "unpublished words")).toSorted()).toEqual([own.id, other.id].toSorted());
    expect(await found("source", "unpublished words", contributor)).toEqual([own.id]);
    expect(await found("source", "unpublished words", administrator)).toEqual([]);
  });

  it("is no reason to fail, whatever is typed", async () => {
    for (const kind of pickKinds) for (const text of ["", " ", ...hostileStrings]) await expect(lookUp(curator, { kind, text })).resolves.toBeInstanceOf(Array);
  });
});
