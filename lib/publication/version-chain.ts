import { createHash, randomBytes } from "node:crypto";
import { canonicalJson } from "./canonical-json";
import type { PublicRecordKind } from "./public-record";

/** A version as it is stored, with what the chain needs. */
export interface StoredVersion {
  number: number;
  publishedAt: Date;
  previousHash: string | null;
  hash: string;
  units: readonly { id: string }[];
  salts: Readonly<Record<string, string>>;
  unitHashes: Readonly<Record<string, string>>;
  redactions: readonly { on: string; units: readonly string[] }[];
}

interface VersionHeader {
  kind: PublicRecordKind;
  recordNumber: number;
  number: number;
  publishedAt: Date;
  previousHash: string | null;
  unitHashes: Readonly<Record<string, string>>;
}

const SALT_BYTES = 16;
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** SHA-256 over the salt and the unit's canonical JSON, in hexadecimal. */
export function unitHash(salt: string, unit: object): string {
  return sha256(`${salt}\n${canonicalJson(unit)}`);
}

/** SHA-256 over what makes a version what it is: record, number, time, unit hashes and the previous hash. */
export function versionHash(header: VersionHeader): string {
  return sha256(canonicalJson({ ...header, publishedAt: header.publishedAt.toISOString() }));
}

/** Gives each unit a fresh salt of 128 bits and its hash. */
export function sealUnits(units: readonly { id: string }[]): {
  salts: Record<string, string>;
  unitHashes: Record<string, string>;
} {
  const salts: Record<string, string> = {};
  const unitHashes: Record<string, string> = {};
  // Drawn at once: asking for random bytes costs more than the hash of a small unit.
  const random = randomBytes(SALT_BYTES * units.length);
  for (const [index, unit] of units.entries()) {
    const salt = random.toString("hex", SALT_BYTES * index, SALT_BYTES * (index + 1));
    salts[unit.id] = salt;
    unitHashes[unit.id] = unitHash(salt, unit);
  }
  return { salts, unitHashes };
}

/**
 * Walks the versions of one record from the first and says what is wrong with the first broken one;
 * null when the chain holds. `currentVersion` catches a chain whose end was cut off.
 */
export function findChainBreak(
  record: { kind: PublicRecordKind; number: number; currentVersion: number },
  versions: readonly StoredVersion[],
): { version: number; problem: string } | null {
  let previousHash: string | null = null;
  for (const [index, version] of versions.entries()) {
    const problem = versionProblem(record, version, index + 1, previousHash);
    if (problem !== null) return { version: version.number, problem };
    previousHash = version.hash;
  }
  if (versions.length !== record.currentVersion) {
    return {
      version: versions.length + 1,
      problem: `The record has version ${record.currentVersion}, but ${versions.length} are stored.`,
    };
  }
  return null;
}

function versionProblem(
  record: { kind: PublicRecordKind; number: number },
  version: StoredVersion,
  expectedNumber: number,
  previousHash: string | null,
): string | null {
  if (version.number !== expectedNumber) return `Version ${expectedNumber} is missing.`;
  if (version.previousHash !== previousHash) return "It does not name the hash of the version before it.";
  const hash = versionHash({
    kind: record.kind,
    recordNumber: record.number,
    number: version.number,
    publishedAt: version.publishedAt,
    previousHash: version.previousHash,
    unitHashes: version.unitHashes,
  });
  if (hash !== version.hash) return "Its hash does not match its header and unit hashes.";
  return unitProblem(version);
}

function unitProblem(version: StoredVersion): string | null {
  const present = new Set<string>();
  for (const unit of version.units) {
    if (present.has(unit.id)) return `Unit ${unit.id} stands twice.`;
    present.add(unit.id);
    const salt = version.salts[unit.id];
    if (salt === undefined) return `Unit ${unit.id} has no salt.`;
    if (unitHash(salt, unit) !== version.unitHashes[unit.id]) return `Unit ${unit.id} does not match its hash.`;
  }
  const removed = new Set(version.redactions.flatMap((redaction) => redaction.units));
  for (const id of Object.keys(version.unitHashes)) {
    if (present.has(id) === removed.has(id)) {
      return present.has(id)
        ? `Unit ${id} is said to be removed and is still there.`
        : `Unit ${id} is gone, and no redaction says so.`;
    }
    if (removed.has(id) && version.salts[id] !== undefined) return `The salt of the removed unit ${id} is still there.`;
  }
  return null;
}
