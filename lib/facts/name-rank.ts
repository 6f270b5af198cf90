import type { NameKind, Standing } from "@/lib/db/generated/enums";
import { nameKinds, standings } from "./vocabulary";

/** Which of somebody's names stands for the person: standing first, then Latin script before others, then kind; lower is first. */
function nameRank(name: { standing: Standing; script: string; kind: NameKind }): number {
  return standings[name.standing].rank * 1000 + (name.script === "Latn" ? 0 : 100) + nameKinds[name.kind].order;
}

/** The name that stands for the person; of two alike the earlier one. */
export function firstName<Name extends Parameters<typeof nameRank>[0]>(names: readonly Name[]): Name | null {
  return names.reduce<Name | null>((best, name) => (best === null || nameRank(name) < nameRank(best) ? name : best), null);
}
