import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { findUnpublished } from "@/lib/reviews/unpublished-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildFacility, buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildWork } from "@/tests/factories/build-submission";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let curator: Curator;
let reviewer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  [curator, reviewer] = [await buildCurator(db, "curator"), await buildCurator(db, "reviewer")];
});
afterAll(() => database.drop());

const codes = (found: { findings: readonly { code: string }[] }) => found.findings.map(({ code }) => code);

describe("what readers do not see yet of a record", () => {
  it("is what differs from their version, without what stays at the desk", async () => {
    const { person, source, version } = await publishEntry(db, "Aman Compared");
    expect(await findUnpublished(curator, "entry", person.id)).toMatchObject({ state: "published", preview: { diff: { added: [], changed: [], removed: [] } }, findings: [] });
    const cites = [{ sourceId: source.id }];
    await buildFact(db, { personId: person.id, cites, status: { value: "in_camp" } });
    await buildFact(db, { personId: person.id, cites, visibility: "restricted", attribute: { kind: "health", text: "restricted pelican", textLanguage: "en" } });
    await buildFact(db, { personId: person.id, cites, visibility: "sealed", attribute: { kind: "identity_number", text: "sealed pelican", textLanguage: "zh" } });
    const found = await findUnpublished(curator, "entry", person.id);
    expect(found).toMatchObject({ title: { text: "Aman Compared" }, preview: { before: { version }, diff: { added: [{ type: "status" }], changed: [{ after: { type: "assessment" } }], removed: [] } } });
    expect(JSON.stringify({ ...found, labels: [...found.labels] })).not.toContain("pelican");
  });

  it("counts what was never published as new, and what it rests on as coming along", async () => {
    const { author, person } = await buildWork(db, "Aman Unseen");
    const found = await findUnpublished(author, "entry", person.id);
    expect(found).toMatchObject({ state: null, preview: { before: null }, findings: [] });
    expect(found.preview.diff.added.map(({ type }) => type).toSorted()).toEqual(["assessment", "name"]);
  });

  it("is told with what is in the way; that words have a hidden name in them, reviewers alone learn", async () => {
    const { person, source } = await publishEntry(db, "Aman Hindered");
    const uncited = await buildFact(db, { personId: person.id, cites: [], status: { value: "free" } });
    const sister = await buildNamedPerson(db, "Gulnur Samplova", { roles: ["relative"], nameWithheld: true, source });
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], relation: { kind: "sibling", otherPersonId: sister.id } });
    await db.personSummary.create({ data: { personId: person.id, language: "en", text: "They also took Gulnur Samplova.", visibility: "public" } });
    const [seen, checked] = [await findUnpublished(curator, "entry", person.id), await findUnpublished(reviewer, "entry", person.id)];
    expect([codes(seen), seen.claims.map(({ anchor }) => anchor)]).toEqual([["uncited"], [uncited.anchor]]);
    expect(codes(checked)).toEqual(expect.arrayContaining(["uncited", "withheld_name"]));
  });

  it("is there for every kind of record", async () => {
    const place = await buildPlace(db, { name: "Green County" });
    const facility = await buildFacility(db, { name: "The school", placeId: place.id });
    await publishRows({ kind: "place", subjectId: place.id }, { kind: "facility", subjectId: facility.id });
    await db.recordName.updateMany({ where: { facilityId: facility.id }, data: { text: "The new school" } });
    expect((await findUnpublished(curator, "facility", facility.id)).preview.diff.changed).toMatchObject([{ before: { text: "The school" }, after: { text: "The new school" }, fields: ["text"] }]);
    expect((await findUnpublished(curator, "place", place.id)).preview.diff.changed).toEqual([]);
  });

  it("says that the record is withdrawn", async () => {
    const { person, ref } = await publishEntry(db, "Aman Withdrawn");
    await withdraw(reviewer, { ref, kind: "request", reason: "why" });
    expect((await findUnpublished(curator, "entry", person.id)).state).toBe("withdrawn");
  });

  it("does not exist for whoever may not look at the record, of what is sealed, and of what is unknown", async () => {
    const { person } = await buildWork(db, "Aman Hidden");
    for (const nobody of [await buildCurator(db, "contributor"), await buildCurator(db, "administrator")]) {
      await expect(findUnpublished(nobody, "entry", person.id)).rejects.toThrow(NotFound);
    }
    const sealed = await buildSource(db, { visibility: "sealed" });
    await expect(findUnpublished(reviewer, "source", sealed.id)).rejects.toThrow(NotFound);
    await expect(findUnpublished(reviewer, "source", person.id)).rejects.toThrow(NotFound);
    await expect(findUnpublished(reviewer, "entry", randomUUID())).rejects.toThrow(NotFound);
  });
});
