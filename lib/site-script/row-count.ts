const [QUOTE, LINE_END] = [0x22, 0x0a];

/** Counts the lines of a file as it comes: those that end outside of quotation marks. */
export class RowCount {
  rows = 0;
  private isQuoted = false;

  take(piece: Uint8Array): void {
    for (const byte of piece) {
      if (byte === QUOTE) this.isQuoted = !this.isQuoted;
      else if (byte === LINE_END && !this.isQuoted) this.rows += 1;
    }
  }
}
