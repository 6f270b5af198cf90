import { nameKinds } from "@/lib/facts/vocabulary";
import { byStanding } from "./entry-order";
import type { Unit } from "./public-record";

/** The names of one script. */
export interface ScriptGroup {
  script: string;
  names: readonly Unit<"name">[];
}

/** The names by script: the title's script first, then as on file; within a script by standing and kind. */
export function namesByScript(names: readonly Unit<"name">[], titleId: string | null): ScriptGroup[] {
  const groups = new Map<string, Unit<"name">[]>();
  for (const name of names) groups.set(name.script, [...(groups.get(name.script) ?? []), name]);
  const titleScript = names.find((name) => name.id === titleId)?.script;
  const byKind = (a: Unit<"name">, b: Unit<"name">) => nameKinds[a.kind].order - nameKinds[b.kind].order;
  return [...groups]
    .map(([script, members]) => ({ script, names: byStanding([...members].sort(byKind)) }))
    .sort((a, b) => Number(b.script === titleScript) - Number(a.script === titleScript));
}
