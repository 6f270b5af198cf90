import type { Locator } from "@playwright/test";

/** What a box to tick is called: the value, and how many entries have it. */
export function choiceName(value: string): RegExp {
  return new RegExp(`^${value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}( [\\d,]+)?$`);
}

/** How many entries stand beside a box to tick, as it is written. */
export async function countBeside(choice: Locator): Promise<string> {
  return (await choice.locator("xpath=ancestor::label").locator("b").textContent()) ?? "";
}
