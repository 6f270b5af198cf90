import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { changeFacility, createFacility } from "@/lib/facilities/commands";
import { findFacility, listFacilities } from "@/lib/facilities/curator-queries";
import { changeFacilitySchema, createFacilitySchema } from "@/lib/facilities/schema";
import { addToList, changeList, createList, removeFromList } from "@/lib/lists/commands";
import { findList, listLists, listMembers } from "@/lib/lists/curator-queries";
import { changeListSchema, createListSchema } from "@/lib/lists/schema";
import { changeOrganisation, createOrganisation } from "@/lib/organisations/commands";
import { findOrganisation, listOrganisations } from "@/lib/organisations/curator-queries";
import { changeOrganisationSchema, createOrganisationSchema } from "@/lib/organisations/schema";
import { changePlace, createPlace } from "@/lib/places/commands";
import { findPlace, listPlaces } from "@/lib/places/curator-queries";
import { changePlaceSchema, createPlaceSchema } from "@/lib/places/schema";
import { publish } from "@/lib/publication/commands/publish";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildFacility, buildList, buildOrganisation, buildPlace } from "@/tests/factories/build-place";
import { buildCurator } from "@/tests/factories/build-user";
import { pick } from "@/tests/factories/testimony-form";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let curator: Curator;
let contributor: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  [curator, contributor] = [await buildCurator(db, "curator"), await buildCurator(db, "contributor")];
});
afterAll(() => database.drop());

const name = (text: string, language = "en") => ({ id: randomUUID(), text, language, script: "" });
const common = { visibility: "restricted", internalNote: "" };
type Form = Record<string, unknown>;

/** The four kinds of small record, as one table: what their forms hold, and what is done with it. */
const kinds = {
  place: {
    form: (text: string): Form => ({ ...common, names: [name(text)], kind: "county", parent: null, resolution: "stated" }),
    create: (by: Curator, form: Form) => createPlace(by, createPlaceSchema.parse(form)),
    change: (by: Curator, form: Form) => changePlace(by, changePlaceSchema.parse(form)),
    parse: (form: Form) => createPlaceSchema.safeParse(form),
    find: findPlace, list: listPlaces, build: buildPlace,
  },
  facility: {
    form: (text: string): Form => ({ ...common, names: [name(text)], kind: "camp", place: null }),
    create: (by: Curator, form: Form) => createFacility(by, createFacilitySchema.parse(form)),
    change: (by: Curator, form: Form) => changeFacility(by, changeFacilitySchema.parse(form)),
    parse: (form: Form) => createFacilitySchema.safeParse(form),
    find: findFacility, list: listFacilities, build: buildFacility,
  },
  organisation: {
    form: (text: string): Form => ({ ...common, names: [name(text)], kind: "press", description: text, place: null, url: "" }),
    create: (by: Curator, form: Form) => createOrganisation(by, createOrganisationSchema.parse(form)),
    change: (by: Curator, form: Form) => changeOrganisation(by, changeOrganisationSchema.parse(form)),
    parse: (form: Form) => createOrganisationSchema.safeParse(form),
    find: findOrganisation, list: listOrganisations, build: buildOrganisation,
  },
  list: {
    form: (text: string): Form => ({ name: text, definition: text, language: "en", author: "The desk", createdOn: "2026-11-23", visibility: "restricted" }),
    create: (by: Curator, form: Form) => createList(by, createListSchema.parse(form)),
    change: (by: Curator, form: Form) => changeList(by, changeListSchema.parse(form)),
    parse: (form: Form) => createListSchema.safeParse(form),
    find: findList, list: listLists, build: buildList,
  },
};
const shownName = (values: object) => ("name" in values ? values.name : (values as { names: { text: string }[] }).names[0]?.text);

describe.each(Object.entries(kinds))("a %s", (kind, { form, create, change, parse, find, list, build }) => {
  it("is made once, found by its words, changed, and each is recorded", async () => {
    const given = { ...form("Umbrella Rock"), id: randomUUID() };
    expect(await create(curator, given)).toEqual({ id: given.id });
    expect(await create(curator, given)).toEqual({ id: given.id });
    await expect(create(contributor, given)).rejects.toThrow(Conflict);
    await expect(create(curator, { ...given, ...form("Another"), id: given.id })).rejects.toMatchObject({ detail: { code: "madeAlready" } });
    expect((await list(curator, "rock UMBRELLA")).items).toMatchObject([{ id: given.id, number: null }]);
    expect((await list(contributor, "umbrella")).total).toBe(0);
    const found = await find(curator, given.id);
    expect([shownName(found.values), found.lockVersion, found.mayChange]).toEqual(["Umbrella Rock", 0, true]);
    expect(await change(curator, { ...found.values, id: given.id, lockVersion: 0 })).toEqual({ lockVersion: 0 });
    expect(await change(curator, { ...found.values, visibility: "public", id: given.id, lockVersion: 0 })).toEqual({ lockVersion: 1 });
    const events = await db.event.findMany({ where: { subjectId: given.id }, orderBy: { id: "asc" } });
    expect(events.map(({ type, before }) => [type, before])).toEqual([[`${kind}.created`, null], [`${kind}.changed`, { visibility: "restricted" }]]);
  });

  it("refuses a save against an older state with what stands there now", async () => {
    const { id } = await build(db, { lockVersion: 4 });
    const { values } = await find(curator, id);
    await expect(change(curator, { ...values, id, lockVersion: 3 })).rejects.toMatchObject({ detail: { code: "changedMeanwhile", current: { lockVersion: 4, values } } });
  });

  it("is for a contributor only while it is their own and not out; what is sealed or unknown is not there", async () => {
    const own = await build(db, { lastAuthorId: contributor.userId });
    const { values } = await find(contributor, own.id);
    await publish(await systemCurator("test"), [{ kind: kind as "place", subjectId: own.id }]);
    await expect(change(contributor, { ...values, id: own.id, lockVersion: 0 })).rejects.toThrow(Forbidden);
    const sealed = await build(db, { visibility: "sealed" });
    for (const id of [(await build(db)).id, sealed.id, randomUUID()]) {
      await expect(change(contributor, { ...values, id, lockVersion: 0 })).rejects.toThrow(NotFound);
      await expect(find(contributor, id)).rejects.toThrow(NotFound);
    }
    await expect(find(curator, sealed.id)).rejects.toThrow(NotFound);
    await expect(list(await buildCurator(db, "administrator"))).rejects.toThrow(NotFound);
  });

  it("takes any text as it is, or says which field is wrong", async () => {
    for (const text of hostileStrings) {
      const given = { ...form(text), id: randomUUID() };
      const read = parse(given);
      if (!read.success) {
        expect(read.error.issues.map(({ message }) => message).filter((code) => !["tooLong", "textUnusable", "nameMissing", "lineMissing"].includes(code))).toEqual([]);
        continue;
      }
      await create(curator, given);
      expect(shownName((await find(curator, given.id)).values)).toBe(text.trim());
      await list(curator, text);
    }
    for (const wrong of [{ kind: "" }, { visibility: "sealed" }, { names: [] }, { names: [name("")] }, { name: "" }, { createdOn: "today" }].filter((one) => Object.keys(one)[0]! in form(""))) {
      expect(parse({ ...form("x"), id: randomUUID(), ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});

describe("names by language and script", () => {
  it("keep their ids and order; the letters say the script", async () => {
    const names = [name("Green County"), name("يېشىل ناھىيە", "ug"), name("绿县", "zh")];
    const id = randomUUID();
    await createPlace(curator, createPlaceSchema.parse({ ...kinds.place.form(""), id, names }));
    expect((await findPlace(curator, id)).values.names.map(({ script }) => script)).toEqual(["Latn", "Arab", "Hani"]);
    const [first, second] = names;
    await changePlace(curator, changePlaceSchema.parse({ ...kinds.place.form(""), id, lockVersion: 0, names: [{ ...second, text: "يېشىل" }, first] }));
    const rows = await db.recordName.findMany({ where: { placeId: id }, orderBy: { position: "asc" } });
    expect(rows.map((row) => [row.id, row.text])).toEqual([[second!.id, "يېشىل"], [first!.id, "Green County"]]);
  });

  it("of another record are not taken over", async () => {
    const other = await buildPlace(db, { name: "Not Mine" });
    const { id: nameId } = await db.recordName.findFirstOrThrow({ where: { placeId: other.id } });
    await expect(createPlace(curator, createPlaceSchema.parse({ ...kinds.place.form(""), id: randomUUID(), names: [{ ...name("Mine"), id: nameId }] }))).rejects.toThrow();
    expect((await db.recordName.findUniqueOrThrow({ where: { id: nameId } })).text).toBe("Not Mine");
  });
});

describe("where a place lies", () => {
  it("is another place, and never itself or what lies in it", async () => {
    const country = await buildPlace(db, { kind: "country", name: "Country" });
    const region = await buildPlace(db, { kind: "region", parentId: country.id });
    const set = async (id: string, parent: string | null) => {
      const { values, lockVersion } = await findPlace(curator, id);
      return changePlace(curator, changePlaceSchema.parse({ ...values, id, lockVersion, parent: parent && pick(parent) }));
    };
    for (const [id, parent] of [[country.id, region.id], [country.id, country.id]] as const) {
      await expect(set(id, parent)).rejects.toMatchObject({ name: "InvalidInput", detail: { fields: { parent: "placeRing" } } });
    }
    await expect(set(region.id, randomUUID())).rejects.toThrow(NotFound);
    const [one, two] = [await buildPlace(db), await buildPlace(db)];
    const outcomes = await Promise.allSettled([set(one.id, two.id), set(two.id, one.id)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason instanceof InvalidInput] : []))).toEqual([true]);
    expect((await listPlaces(curator, "green")).items.length).toBeGreaterThan(1);
    expect((await findPlace(curator, region.id)).values.parent).toMatchObject({ id: country.id, label: "Country" });
  });
});

describe("persons on a list", () => {
  it("are added once and taken off, and their entries have changed", async () => {
    const [list, one, two] = [await buildList(db), await buildNamedPerson(db, "Aman Testov"), await buildPerson(db)];
    expect(await addToList(curator, { listId: list.id, personIds: [one.id, two.id, one.id] })).toEqual({ added: 2 });
    expect(await addToList(curator, { listId: list.id, personIds: [one.id] })).toEqual({ added: 0 });
    expect((await listMembers(curator, list.id)).items.map(({ label }) => label)).toContain("Aman Testov");
    expect((await listLists(curator, "A list")).items.find(({ id }) => id === list.id)?.members).toBe(2);
    expect(await removeFromList(curator, { listId: list.id, personIds: [one.id, randomUUID()].slice(0, 1) })).toEqual({ removed: 1 });
    expect((await db.person.findUniqueOrThrow({ where: { id: one.id } })).lockVersion).toBe(2);
    const events = await db.event.findMany({ where: { subjectId: list.id }, orderBy: { id: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["list.person_added", "list.person_added", "list.person_removed"]);
    for (const [listId, personIds] of [[randomUUID(), [one.id]], [list.id, [randomUUID()]]] as const) await expect(addToList(curator, { listId, personIds: [...personIds] })).rejects.toThrow(NotFound);
    await expect(addToList(contributor, { listId: list.id, personIds: [one.id] })).rejects.toThrow(NotFound);
  });
});
