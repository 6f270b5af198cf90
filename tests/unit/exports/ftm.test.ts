import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/exports/export-column";
import { exportShapes } from "@/lib/exports/export-shapes";
import { entitiesOfEntry } from "@/lib/exports/ftm/entry-entities";
import { ftmDate } from "@/lib/exports/ftm/ftm-date";
import { ftmLinesOf } from "@/lib/exports/ftm/ftm-lines";
import { ftmModel } from "@/lib/exports/ftm/ftm-model";
import { statementCodes } from "@/lib/exports/ftm/statement";
import type { StatementCode } from "@/lib/exports/ftm/statement";
import type { PublicVersion, UnitOf } from "@/lib/publication/public-record";
import { labelsOfPublicEntry, publicEntry, remembered } from "@/tests/factories/public-entry";
import { assessmentUnit, episodeUnit, factId, nameUnit, relationUnit } from "@/tests/factories/public-units";
import { ENTITY_ID, ftmFacts, lineage, rangeOf, typeOf } from "./ftm-facts";

const siteUrl = "https://guwah.example";
const shape = exportShapes.statements;
const rowsOf = (given: Parameters<typeof publicEntry>[0] = {}) => entitiesOfEntry(publicEntry(given), { labels: labelsOfPublicEntry(), siteUrl }).flatMap((entity) => entity.rows());
type Statement = Record<StatementCode, Cell>;
const statementsOf = (rows: Cell[][]) => rows.map((row) => Object.fromEntries(statementCodes.map((code, index) => [code, row[index] ?? null])) as Statement);

interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
  datasets: string[];
}

async function entitiesOf(rows: Cell[][]): Promise<Entity[]> {
  let text = "";
  const batches = (async function* () {
    // Cut where an entity is not at its end.
    for (let at = 0; at < rows.length; at += 3) yield await Promise.resolve(rows.slice(at, at + 3));
  })();
  for await (const piece of ftmLinesOf({ columns: shape.columns, about: { exportedAt: "", search: "", shape: "statements", entries: 1 }, batches })) text += piece;
  return text.trimEnd().split("\n").map((line) => JSON.parse(line) as Entity);
}

const version = (kind: PublicVersion["kind"], number: number, units: object[]): PublicVersion =>
  ({ ...publicEntry(), kind, number, version: 1, units: units as UnitOf<"entry">[] }) as PublicVersion;
const source = { id: "source", type: "source", kind: "book", title: "An Example Book", titleLanguage: "en", author: "A. Writer", publisher: null, date: remembered("about 2019", "2019-05~"), languages: ["en", "ug"], url: "https://example.org/book", archivedUrl: null, accessedOn: "2024-05-06", fileHash: null, note: null };
const others = () => [
  ...shape.others!.rows(version("source", 3, [source]), { siteUrl, labels: labelsOfPublicEntry() }),
  ...shape.others!.rows(version("place", 2, [
    { id: "place", type: "place", kind: "county", resolution: "stated", parent: null },
    { id: "n1", type: "record_name", text: "Example County", language: "en", script: "Latn", position: 0 },
    { id: "n2", type: "record_name", text: "示例县", language: "zh", script: "Hans", position: 1 },
  ]), { siteUrl, labels: labelsOfPublicEntry() }),
];

describe("what of the FollowTheMoney model is used", () => {
  it("is in the model, with the same types", () => {
    for (const [schema, properties] of Object.entries(ftmModel)) {
      expect(Object.keys(ftmFacts), schema).toContain(schema);
      for (const [property, type] of Object.entries(properties)) expect([`${schema}.${property}`, typeOf(schema, property)]).toEqual([`${schema}.${property}`, type]);
    }
  });
});

describe("an entry as FollowTheMoney entities", () => {
  it("says only what the model has, leads only where the model allows, and leaves out nothing that it requires", async () => {
    const entities = await entitiesOf([...others(), ...rowsOf()]);
    const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
    expect(new Set(schemaOf.values())).toEqual(new Set(["Document", "Address", "Person", "Event", "Family", "Documentation", "UnknownLink"].filter((schema) => [...schemaOf.values()].includes(schema))));
    for (const { id, schema, properties, datasets } of entities) {
      expect(datasets).toEqual(["guwah_example"]);
      expect(id).toMatch(ENTITY_ID);
      for (const required of ftmFacts[schema]?.required ?? []) expect(properties, id).toHaveProperty(required);
      for (const [property, values] of Object.entries(properties)) {
        const type = typeOf(schema, property);
        expect(new Set(values).size).toBe(values.length);
        for (const value of values) {
          if (type === "date") expect(value, `${id} ${property}`).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
          if (type === "gender") expect(["male", "female", "other"]).toContain(value);
          if (type === "url") expect(value).toMatch(/^https?:\/\//);
          if (type === "language") expect(value).toMatch(/^[a-z]{3}$/);
          const range = rangeOf(schema, property);
          const target = schemaOf.get(value);
          if (range !== undefined && target !== undefined) expect(lineage(target), `${id} ${property}`).toContain(range);
          if (type === "entity") expect(value, `${id} ${property}`).toMatch(ENTITY_ID);
          if (type === "entity") expect(value).toMatch(/^guwah-example-[a-z]+-\d+/);
        }
      }
    }
  });

  it("keeps names in all scripts, values that contradict each other, and nothing that was rejected", async () => {
    const [person] = await entitiesOf(rowsOf());
    expect(person).toMatchObject({
      id: "guwah-example-entry-167",
      schema: "Person",
      properties: {
        name: ["Örnek Misal", "Ornek Misal Example", "ئۆرنەك مىسال", "Өрнек Мисал", "吾尔乃克·米萨里"],
        gender: ["male"],
        ethnicity: ["kazakh"],
        position: ["retired teacher of mathematics", "herdsman"],
        sourceUrl: ["https://guwah.example/entries/167@2"],
      },
    });
    expect(person?.properties.notes).toContain("Birth date: about 1957");
    expect(person?.properties).not.toHaveProperty("birthDate");
    expect(JSON.stringify(await entitiesOf(rowsOf()))).not.toContain("Ornak Mishal");
  });

  it("has an event for what happened and one for what was reported, with what it rests on", async () => {
    const entities = await entitiesOf(rowsOf());
    const event = (name: string) => entities.find(({ id }) => id === `guwah-example-entry-167-${factId(name)}`);
    expect(event("arrest")).toMatchObject({
      schema: "Event",
      properties: { name: ["Detention: Örnek Misal"], startDate: ["2017-09"], location: ["Example County"], involved: ["guwah-example-entry-167"], proof: ["guwah-example-source-3", "guwah-example-testimony-7"] },
    });
    expect(event("arrest")?.properties.notes).toContain("Reason, as people suspect: travel; moving abroad");
    expect(event("arrestb")?.properties).toMatchObject({ startDate: ["2017"] });
    expect(event("arrestb")?.properties.notes).toContain("Start: about the end of Ramadan 2017");
    expect(event("released")).toMatchObject({ properties: { name: ["Reported: reported released: Örnek Misal"], date: ["2018"] } });
    expect(event("released")?.properties.notes).toEqual(expect.arrayContaining(["As of: spring 2018", "Learned: June 2018", "Speech: supervised"]));
  });

  it("links family and others each in their way, and nobody to somebody who is not named", async () => {
    const relations = [
      relationUnit("sister", { as: "entry", number: 168 }, { otherSex: "female" }),
      relationUnit("friend", { as: "name", text: "A Friend", language: "en" }, { kind: "friend" }),
      relationUnit("nobody", { as: "withheld" }, { kind: "cousin" }),
    ];
    const entities = await entitiesOf(rowsOf({ units: [nameUnit("name1", { text: "Aman" }), ...relations, assessmentUnit({ title: factId("name1") })] }));
    const labelled = labelsOfPublicEntry().has("entry:168");
    expect(entities.filter(({ schema }) => schema === "Family")).toHaveLength(labelled ? 1 : 0);
    expect(entities.filter(({ schema }) => schema === "UnknownLink").map(({ properties }) => properties.role)).toEqual([["friend"]]);
    expect(entities.filter(({ schema }) => schema === "Person").map(({ properties }) => properties.name)).toEqual([["Aman"], ["A Friend"]]);
  });

  it("has no name at all where the name is withheld, though the version should hold some", async () => {
    const units = [nameUnit("namelatin", { text: "Hidden Example" }), episodeUnit("camp", "camp", {}), assessmentUnit({ title: null, nameWithheld: true })];
    const entities = await entitiesOf(rowsOf({ units }));
    expect(JSON.stringify(entities)).not.toContain("Hidden");
    expect(entities.find(({ schema }) => schema === "Event")?.properties.name).toEqual(["Camp"]);
  });
});

describe("statements", () => {
  it("have the ids that the model's own tools would give them, each once, the same every time", () => {
    const statements = statementsOf([...others(), ...rowsOf()]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    for (const { id, dataset, entity_id, prop, value, lang } of statements) {
      expect(id).toBe(createHash("sha1").update(`${String(dataset)}.${String(entity_id)}.${String(prop)}.${String(value)}${lang === null ? "" : `@${String(lang)}`}`).digest("hex"));
    }
    expect(statementsOf([...others(), ...rowsOf()])).toEqual(statements);
  });

  it("say what a value rests on, what it was before, and in which language it is", () => {
    const statements = statementsOf(rowsOf());
    const find = (prop: string, value: string) => statements.find((one) => one.prop === prop && one.value === value);
    expect(find("ethnicity", "kazakh")).toMatchObject({ origin: "source:3 testimony:7", prop_type: "string", schema: "Person", external: false, first_seen: "2026-11-20T10:00:00" });
    expect(find("name", "Өрнек Мисал")).toMatchObject({ lang: "kaz", origin: "testimony:7" });
    expect(find("startDate", "2017")).toMatchObject({ original_value: "2017-06~", lang: null, prop_type: "date" });
    expect(find("id", "guwah-example-entry-167")).toMatchObject({ prop_type: "id", origin: null });
  });
});

describe("a date in the model", () => {
  it.each([
    ["2017-09-05", "2017-09-05"],
    ["2017-09", "2017-09"],
    ["2017", "2017"],
    ["2017-21", "2017"],
    ["2017-09~", "2017"],
    ["2017-09-05?", "2017-09"],
    ["2017~", null],
    ["201X", null],
    ["2017-01/2017-03", "2017"],
    ["2016/2018", null],
    ["2017-09/..", null],
    [null, null],
  ])("%s", (edtf, expected) => {
    expect(ftmDate(remembered("as somebody said", edtf))).toBe(expected);
  });
});
