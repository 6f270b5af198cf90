import "server-only";
import { listCurrentVersions } from "@/lib/publication/machine-queries";
import { resolveRecords } from "@/lib/publication/public-queries";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { PublicRecordKind, PublicVersion } from "@/lib/publication/public-record";
import { recordKey, refOfKey } from "@/lib/publication/record-key";
import { refsOf } from "@/lib/publication/record-listing";
import type { Cell } from "./export-column";
import type { OtherRows, ReadEntry } from "./export-shapes";

type Labels = ReadonlyMap<string, RecordLabel>;

/** The rows of what entries refer to, and of what that refers to, each once in an export; their keys are all that is kept. */
export class OthersOnce {
  private readonly met = new Set<string>();
  private readonly exported: ReadonlySet<number>;
  private readonly kinds: ReadonlySet<string>;

  constructor(
    private readonly others: OtherRows,
    numbers: readonly number[],
    private readonly siteUrl: string,
  ) {
    this.exported = new Set(numbers);
    this.kinds = new Set(others.kinds);
  }

  /** The rows of what these entries refer to and no entry before them did. */
  async rowsFor(entries: readonly ReadEntry[], labels: Labels): Promise<Cell[][]> {
    const [first] = entries;
    if (!first) return [];
    const rows = this.mentionsIn(labels, first.publishedAt);
    let known = labels;
    for (let wanted = this.newOnes(labels); wanted.length > 0; wanted = this.newOnes(known)) {
      const versions = await readVersions(wanted);
      known = await resolveRecords(versions.flatMap(({ units }) => refsOf(units)).map(refOfKey).filter((ref) => this.kinds.has(ref.kind)));
      for (const version of versions) rows.push(...this.others.rows(version, { siteUrl: this.siteUrl, labels: known }));
    }
    return rows;
  }

  private newOnes(labels: Labels): RecordLabel[] {
    return [...labels.values()].filter((label) => this.kinds.has(label.kind) && this.meet(label));
  }

  private mentionsIn(labels: Labels, seenAt: Date): Cell[][] {
    const mentioned = [...labels.values()].filter((label) => label.kind === "entry" && !this.exported.has(label.number) && this.meet(label));
    return mentioned.flatMap((label) => this.others.mention(label, { siteUrl: this.siteUrl, labels, seenAt }));
  }

  private meet(label: RecordLabel): boolean {
    const key = recordKey(label);
    if (this.met.has(key)) return false;
    this.met.add(key);
    return true;
  }
}

async function readVersions(labels: readonly RecordLabel[]): Promise<PublicVersion[]> {
  const versions: PublicVersion[] = [];
  for (const kind of new Set<PublicRecordKind>(labels.map((label) => label.kind))) {
    versions.push(...(await listCurrentVersions(kind, labels.filter((label) => label.kind === kind).map(({ number }) => number))));
  }
  return versions;
}
