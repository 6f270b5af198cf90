import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import { editorQuery } from "@/lib/persons/person-editor";
import type { PersonEditor } from "@/lib/persons/person-editor";
import type { DeskFact as Fact } from "@/lib/persons/person-parts-queries";
import { DeskFact } from "./desk-fact";
import { isSameThing } from "./fact-heading";
import { InverseRelations } from "./inverse-relations";

interface FactSectionsProps {
  person: FoundPerson;
  path: string;
  editor: PersonEditor | null;
  /** The open editor, where it belongs to a claim. */
  form: ReactNode;
}

const KINDS = ["name", "attribute", "status", "episode", "relation"] as const;

/** All claims about a person by kind, what happened in the order of time; the open editor stands where it belongs. */
export function FactSections({ person, path, editor, form }: FactSectionsProps) {
  const t = useTranslations("desk.facts");
  return KINDS.map((kind) => {
    const facts = inOrder(kind, person.facts.filter((fact) => fact.kind === kind));
    const isAdding = editor?.edit === "add" && editor.type === kind;
    return (
      <Section key={kind} id={`${kind}s`} title={t(`sections.${kind}`)}>
        {facts.length === 0 ? <p className="text-soft">{t(`none.${kind}`)}</p> : null}
        <ul className="divide-y divide-rule">
          {facts.map((fact) => (
            <DeskFact
              key={fact.id}
              fact={fact}
              path={path}
              mayChange={person.mayChange}
              hasRivals={facts.some((other) => other.id !== fact.id && (isSameThing(fact, other) || isLike(fact, other)))}
              editor={editor && (("fact" in editor && editor.fact.id === fact.id) || (isAdding && editor.beside?.id === fact.id)) ? form : null}
            />
          ))}
        </ul>
        {kind === "relation" ? <InverseRelations relations={person.inverseRelations} /> : null}
        {isAdding && !editor.beside ? form : null}
        {person.mayChange && !isAdding ? (
          <p className="mt-2">
            <a href={`${path}${editorQuery(`add-${kind}`)}#${kind}s`} className="font-ui font-semibold">
              {t(`add.${kind}`)}
            </a>
          </p>
        ) : null}
      </Section>
    );
  });
}

/** Episodes and reports by the first day that they can mean, undated ones last; everything else as it was put on file. */
function inOrder(kind: Fact["kind"], facts: readonly Fact[]): readonly Fact[] {
  if (kind !== "episode" && kind !== "status") return facts;
  const dayOf = ({ when: { start, end } }: Fact) => start?.earliest ?? start?.latest ?? end?.earliest ?? "9999";
  return facts.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
}

/** Episodes of one kind may be two accounts of the same; whether they are, somebody has to decide. */
function isLike(one: Fact, other: Fact): boolean {
  return one.kind === "episode" && other.kind === "episode" && one.values["kind"] === other.values["kind"];
}
