import { inBatches } from "@/lib/in-batches";

/** Groups of things that name one another, so that one publication knows all their numbers. */
export class LinkedGroups {
  private readonly parents = new Map<string, string>();

  add(id: string): void {
    if (!this.parents.has(id)) this.parents.set(id, id);
  }

  /** Notes that two things name one another; things that were not added are left alone. */
  link(a: string, b: string): void {
    if (this.parents.has(a) && this.parents.has(b)) this.parents.set(this.rootOf(a), this.rootOf(b));
  }

  /** The members of each group, groups and members in the order in which they were added. */
  groups(): string[][] {
    const byRoot = new Map<string, string[]>();
    for (const id of this.parents.keys()) {
      const root = this.rootOf(id);
      const group = byRoot.get(root);
      if (group) group.push(id);
      else byRoot.set(root, [id]);
    }
    return [...byRoot.values()];
  }

  private rootOf(id: string): string {
    let root = id;
    for (let next = this.parents.get(root); next !== undefined && next !== root; next = this.parents.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }
}

/**
 * Packs groups into batches of about `size` and never more than `most`, in order. A group larger than `most`
 * is cut; `isWhole` says whether that was never necessary.
 */
export function packGroups(groups: readonly string[][], size: number, most: number): { batches: string[][]; isWhole: boolean } {
  const batches: string[][] = [];
  let batch: string[] = [];
  let isWhole = true;
  const close = () => {
    if (batch.length > 0) batches.push(batch);
    batch = [];
  };
  for (const group of groups) {
    if (group.length > most) {
      isWhole = false;
      close();
      batches.push(...inBatches(group, most));
      continue;
    }
    if (batch.length + group.length > most) close();
    batch.push(...group);
    if (batch.length >= size) close();
  }
  close();
  return { batches, isWhole };
}
