import { networkOf } from "./slow-down";

/**
 * How many exports go out at once: in all, and to one network. Each takes as much of a processor as it is given, and
 * pages come first. Whoever is refused comes again.
 */
export class ExportPlaces {
  private readonly taken = new Map<string, number>();
  private total = 0;

  constructor(
    private readonly most: number,
    private readonly mostForOne: number,
  ) {}

  /** A place, to be given back once; null where none is free. */
  take(address: string): { giveBack: () => void } | null {
    const network = networkOf(address);
    const theirs = this.taken.get(network) ?? 0;
    if (this.total >= this.most || theirs >= this.mostForOne) return null;
    this.total += 1;
    this.taken.set(network, theirs + 1);
    let isTaken = true;
    const giveBack = () => {
      if (!isTaken) return;
      isTaken = false;
      this.total -= 1;
      const left = (this.taken.get(network) ?? 1) - 1;
      if (left === 0) this.taken.delete(network);
      else this.taken.set(network, left);
    };
    return { giveBack };
  }
}
