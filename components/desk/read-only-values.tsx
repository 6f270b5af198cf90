import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";

interface ReadOnlyValuesProps {
  values: Readonly<Record<string, unknown>>;
  labels: Readonly<Record<string, string>>;
  /** How a value is said that is no text of its own. */
  say: (field: string, value: unknown) => string | null;
}

/** What is on file, for somebody who may look at it and not change it; what nobody filled in is left out. */
export function ReadOnlyValues({ values, labels, say }: ReadOnlyValuesProps) {
  const rows = Object.entries(labels).flatMap(([field, label]) => {
    const text = say(field, values[field]) ?? [values[field] ?? ""].flat().join(", ");
    return text === "" ? [] : [{ field, label, text }];
  });
  return (
    <DefinitionTable>
      {rows.map(({ field, label, text }) => (
        <DefinitionRow key={field} term={label}>
          <bdi className="whitespace-pre-line wrap-anywhere">{text}</bdi>
        </DefinitionRow>
      ))}
    </DefinitionTable>
  );
}
