import type { ImportProblem } from "./check-record";

/** How far an import is. */
export interface ImportProgress {
  records: number;
  bytesRead: number;
  bytes: number;
}

/** What an import did. */
export interface ImportReport {
  collection: string | null;
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** Why the reading stopped before the end of the file; what is counted above is in. */
  stopped: string | null;
  /** `type/key` of every record that is in, in the order of the file. */
  accepted: string[];
}

/** How a caller follows an import. */
export interface ImportListeners {
  onProgress?: (progress: ImportProgress) => void;
  onProblem?: (problem: ImportProblem) => void;
}
