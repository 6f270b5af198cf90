import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findChainBreak, sealUnits, unitHash, versionHash } from "@/lib/publication/version-chain";
import type { StoredVersion } from "@/lib/publication/version-chain";

interface Unit {
  id: string;
  type: string;
  text: string;
}
interface Chain {
  record: { kind: "entry"; number: number; currentVersion: number };
  versions: (Omit<StoredVersion, "units" | "salts" | "unitHashes"> & {
    units: Unit[];
    salts: Record<string, string>;
    unitHashes: Record<string, string>;
  })[];
}

/** Builds a chain as `publish` does: each list of units becomes a version. */
function chainOf(contents: readonly (readonly Unit[])[]): Chain {
  const versions: Chain["versions"] = [];
  let previousHash: string | null = null;
  contents.forEach((units, index) => {
    const { salts, unitHashes } = sealUnits(units);
    const publishedAt = new Date(Date.UTC(2026, 0, index + 1));
    const header = { kind: "entry" as const, recordNumber: 7, number: index + 1, publishedAt, previousHash, unitHashes };
    const hash = versionHash(header);
    versions.push({ number: index + 1, publishedAt, previousHash, hash, units: [...units], salts, unitHashes, redactions: [] });
    previousHash = hash;
  });
  return { record: { kind: "entry", number: 7, currentVersion: contents.length }, versions };
}

/** Takes a unit out of every version that has it, as `erase` does. */
function redact(chain: Chain, id: string): void {
  for (const version of chain.versions) {
    if (version.salts[id] === undefined) continue;
    version.units = version.units.filter((unit) => unit.id !== id);
    delete version.salts[id];
    version.redactions = [...version.redactions, { on: "2026-02-01", units: [id] }];
  }
}

const unitIds = ["f-aaaaaaaaaa", "f-bbbbbbbbbb", "f-cccccccccc", "assessment"] as const;
const unit = (id: string) => fc.record({ id: fc.constant(id), type: fc.constantFrom("name", "status"), text: fc.string() });
/** Some of the four units, each with its own words. */
const content = fc.subarray([...unitIds]).chain((ids) => fc.tuple(...ids.map(unit)) as fc.Arbitrary<Unit[]>);
const contents = fc.array(content, { minLength: 1, maxLength: 5 });
const redactions = fc.array(fc.constantFrom(...unitIds), { maxLength: 3 });

const arbitraryChain = fc.tuple(contents, redactions).map(([given, removed]) => {
  const chain = chainOf(given);
  removed.forEach((id) => redact(chain, id));
  return chain;
});

/** Every way to tamper with one version; gives back whether there was anything to tamper with. */
const tamperings: Record<string, (version: Chain["versions"][number]) => boolean> = {
  "words of a unit": ({ units: [first] }) => {
    if (first) first.text += "x";
    return first !== undefined;
  },
  "a new field in a unit": ({ units: [first] }) => {
    if (first) Object.assign(first, { planted: 1 });
    return first !== undefined;
  },
  "a unit gone with its salt, silently": (version) => {
    const gone = version.units.shift();
    if (gone) delete version.salts[gone.id];
    return gone !== undefined;
  },
  "a unit more": (version) => {
    version.units.push({ id: "f-zzzzzzzzzz", type: "name", text: "planted" });
    version.salts["f-zzzzzzzzzz"] = "00";
    return true;
  },
  "a unit twice": (version) => {
    const [first] = version.units;
    if (first) version.units.push({ ...first });
    return first !== undefined;
  },
  "a salt": ({ units: [first], salts }) => {
    if (first) salts[first.id] = "0".repeat(32);
    return first !== undefined;
  },
  "a salt gone": ({ units: [first], salts }) => {
    if (first) delete salts[first.id];
    return first !== undefined;
  },
  "a unit hash": ({ unitHashes }) => {
    const [id] = Object.keys(unitHashes);
    if (id) unitHashes[id] = "0".repeat(64);
    return id !== undefined;
  },
  "a unit hash more": ({ unitHashes }) => {
    unitHashes["f-zzzzzzzzzz"] = "0".repeat(64);
    return true;
  },
  "a unit with matching salt and hash": (version) => {
    const planted = { id: "f-zzzzzzzzzz", type: "name", text: "planted" };
    version.units.push(planted);
    version.salts[planted.id] = "00";
    version.unitHashes[planted.id] = unitHash("00", planted);
    return true;
  },
  "the version's hash": (version) => {
    version.hash = "0".repeat(64);
    return true;
  },
  "the previous hash": (version) => {
    version.previousHash = "0".repeat(64);
    return true;
  },
  "the time": (version) => {
    version.publishedAt = new Date(version.publishedAt.getTime() + 1);
    return true;
  },
  "a removal that did not happen": (version) => {
    const [first] = version.units;
    if (first) version.redactions = [...version.redactions, { on: "2026-02-01", units: [first.id] }];
    return first !== undefined;
  },
  "a removal forgotten": (version) => {
    const had = version.redactions.length > 0;
    version.redactions = [];
    return had;
  },
  "the salt of a removed unit kept": (version) => {
    const id = version.redactions[0]?.units[0];
    if (id) version.salts[id] = "00";
    return id !== undefined;
  },
};

describe("version chain", () => {
  it("holds for every sequence of versions and redactions", () => {
    fc.assert(fc.property(arbitraryChain, ({ record, versions }) => findChainBreak(record, versions) === null));
  });

  it.each(Object.entries(tamperings))("is found broken at the version where somebody changed %s", (_, tamper) => {
    fc.assert(
      fc.property(arbitraryChain, fc.nat(), (chain, pick) => {
        const index = pick % chain.versions.length;
        fc.pre(tamper(chain.versions[index]!));
        expect(findChainBreak(chain.record, chain.versions)?.version).toBe(index + 1);
      }),
    );
  });

  it("is found broken when two versions change places", () => {
    fc.assert(
      fc.property(arbitraryChain, fc.nat(), ({ record, versions }, pick) => {
        fc.pre(versions.length > 1);
        const index = pick % (versions.length - 1);
        const swapped = [...versions];
        [swapped[index], swapped[index + 1]] = [versions[index + 1]!, versions[index]!];
        return findChainBreak(record, swapped) !== null;
      }),
    );
  });

  it("names the missing version, wherever it stood", () => {
    fc.assert(
      fc.property(arbitraryChain, fc.nat(), ({ record, versions }, pick) => {
        const index = pick % versions.length;
        const found = findChainBreak(record, versions.toSpliced(index, 1));
        const isEnd = index === versions.length - 1;
        expect(found?.problem).toContain(isEnd ? `has version ${versions.length}` : `Version ${index + 1} is missing`);
      }),
    );
  });

  it("is found broken when it stands under another number or kind", () => {
    const { record, versions } = chainOf([[{ id: "assessment", type: "name", text: "a" }]]);
    expect(findChainBreak({ ...record, number: 8 }, versions)?.version).toBe(1);
    expect(findChainBreak({ ...record, kind: "source" }, versions)?.version).toBe(1);
  });

  it("is found broken when a version of another record is appended", () => {
    const own = chainOf([[], []]);
    const other = chainOf([[], [{ id: "assessment", type: "name", text: "a" }], []]);
    const versions = [...own.versions, other.versions[2]!];
    expect(findChainBreak({ ...own.record, currentVersion: 3 }, versions)?.version).toBe(3);
  });

  it("gives equal units different hashes, so that an erased one cannot be guessed", () => {
    const units = [{ id: "f-aaaaaaaaaa", type: "name", text: "a" }];
    const [first, second] = [sealUnits(units), sealUnits(units)];
    expect(first.unitHashes).not.toEqual(second.unitHashes);
    expect(first.salts["f-aaaaaaaaaa"]).toMatch(/^[0-9a-f]{32}$/);
  });
});
