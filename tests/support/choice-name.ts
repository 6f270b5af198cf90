/** What a box to tick is called: the value, and how many entries have it. */
export function choiceName(value: string): RegExp {
  return new RegExp(`^${value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}( [\\d,]+)?$`);
}
