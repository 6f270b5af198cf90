/** The smallest value that at least this share of the values does not exceed (nearest rank); 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** The latencies that a report names, in milliseconds. */
export interface Latency {
  p50: number;
  p95: number;
  p99: number;
  slowest: number;
}

/** Sums latencies up. */
export function latencyOf(milliseconds: readonly number[]): Latency {
  return {
    p50: percentile(milliseconds, 0.5),
    p95: percentile(milliseconds, 0.95),
    p99: percentile(milliseconds, 0.99),
    slowest: percentile(milliseconds, 1),
  };
}
