import { percentile } from "../bench/percentile";

/** What became of one query. */
export interface Judged {
  type: string;
  /** Null where the person is in no record. */
  expect: string | null;
  /** Place of the expected record, from 1; null where it was not found. */
  place: number | null;
  /** Some result was marked as surely the name looked for. */
  hasStrong: boolean;
  milliseconds: number;
}

/** Recall of some queries. */
export interface Recall {
  n: number;
  recallAt1: number;
  recallAt5: number;
  recallAt10: number;
  mrr: number;
}

/** The outcome of an evaluation, as `--json` writes it. */
export interface Evaluation {
  engine: string;
  records: number;
  overall: Recall;
  byType: Record<string, Recall>;
  absent: { n: number; strong: number };
  latencyMs: { p50: number; p95: number };
}

/** Sums up what became of the queries. Queries for absent persons have no recall: there is nothing to find. */
export function judge(engine: string, records: number, judged: readonly Judged[]): Evaluation {
  const present = judged.filter((one) => one.expect !== null);
  const absent = judged.filter((one) => one.expect === null);
  const types = [...new Set(present.map((one) => one.type))];
  const times = judged.map((one) => one.milliseconds);
  return {
    engine,
    records,
    overall: recallOf(present),
    byType: Object.fromEntries(types.map((type) => [type, recallOf(present.filter((one) => one.type === type))])),
    absent: { n: absent.length, strong: share(absent, (one) => one.hasStrong) },
    latencyMs: { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) },
  };
}

function recallOf(judged: readonly Judged[]): Recall {
  const within = (most: number) => share(judged, (one) => one.place !== null && one.place <= most);
  const ranks = judged.reduce((sum, one) => sum + (one.place === null ? 0 : 1 / one.place), 0);
  return { n: judged.length, recallAt1: within(1), recallAt5: within(5), recallAt10: within(10), mrr: round(judged.length === 0 ? 0 : ranks / judged.length) };
}

function share(judged: readonly Judged[], is: (one: Judged) => boolean): number {
  return judged.length === 0 ? 0 : round(judged.filter(is).length / judged.length);
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
