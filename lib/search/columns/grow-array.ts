/** A typed array of numbers that can be copied into a larger one of its kind. */
interface TypedArray<Self> {
  readonly length: number;
  set(other: Self): void;
}

/** The same array, or a copy at least as long as asked for, with room to grow. */
export function grown<Self extends TypedArray<Self>>(array: Self, length: number): Self {
  if (array.length >= length) return array;
  const larger = new (array.constructor as new (length: number) => Self)(Math.max(length, 2 * array.length, 64));
  larger.set(array);
  return larger;
}
