import { randomUUID } from "node:crypto";
import { emptyFact } from "@/lib/facts/empty-fact";

/** What the form of a new fact holds when somebody has filled in what is given here and nothing else. */
export function factForm(type: Parameters<typeof emptyFact>[0], given: Record<string, unknown>): Record<string, unknown> {
  return { ...emptyFact(type), id: randomUUID(), ...given };
}
