import { factKinds } from "@/lib/facts/vocabulary";
import type { DeskFact } from "./person-parts-queries";

type FactKind = keyof typeof factKinds;

/** What is decided on a claim that is on file. */
export const factEdits = ["change", "show", "reject", "restore", "visibility"] as const;
/** What is changed of a person beside the claims. */
const partEdits = ["own", "summaries", "identifiers", "similar"] as const;

/** The one editor that is open on a person's page. */
export type PersonEditor =
  | { edit: (typeof partEdits)[number] }
  | { edit: "add"; type: FactKind; beside: DeskFact | null }
  | { edit: (typeof factEdits)[number]; fact: DeskFact };

type Param = string | readonly string[] | undefined;
const first = (param: Param) => [param ?? ""].flat()[0] ?? "";

/** Which editor an address asks for; null where it asks for none, or for one that cannot be opened here. */
export function parsePersonEditor({ edit, fact }: { edit?: Param; fact?: Param }, facts: readonly DeskFact[]): PersonEditor | null {
  const asked = first(edit);
  const named = facts.find(({ id }) => id === first(fact)) ?? null;
  const part = partEdits.find((one) => one === asked);
  if (part) return { edit: part };
  const type = (Object.keys(factKinds) as FactKind[]).find((kind) => asked === `add-${kind}`);
  if (type) return { edit: "add", type, beside: named?.kind === type ? named : null };
  const decided = factEdits.find((one) => one === asked);
  return decided && named ? { edit: decided, fact: named } : null;
}

/** The query of the address that opens an editor. */
export function editorQuery(edit: string, factId?: string): string {
  return `?${new URLSearchParams({ edit, ...(factId ? { fact: factId } : {}) })}`;
}

/** The draft of an editor that keeps one: the form's name and the row it is about. */
export function draftOf(editor: PersonEditor, personId: string): { form: string; subjectId: string } | null {
  if (editor.edit === "add") return { form: `add-${editor.type}`, subjectId: personId };
  if (editor.edit === "change") return { form: "change", subjectId: editor.fact.id };
  if (editor.edit === "own" || editor.edit === "summaries" || editor.edit === "identifiers") return { form: editor.edit, subjectId: personId };
  return null;
}
