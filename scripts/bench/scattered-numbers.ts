/** Numbers of all entries in an order that jumps about, so that any stretch of it is spread over the whole collection. */
export function scatteredNumbers(entries: number): number[] {
  let stride = Math.max(1, Math.round(entries * 0.618));
  while (commonDivisor(stride, entries) !== 1) stride += 1;
  return Array.from({ length: entries }, (_, index) => 1 + ((index * stride) % entries));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
