/** Records in the order of these numbers; whatever is not among the records is absent. */
export function inOrderOf<Of extends { number: number }>(numbers: readonly number[], records: readonly Of[]): Of[] {
  const byNumber = new Map(records.map((record) => [record.number, record]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}
