import type { ReactNode } from "react";

/** Terms with their values; side by side where there is room, stacked on a phone. */
export function DefinitionTable({ children }: { children: ReactNode }) {
  return <dl>{children}</dl>;
}

/** One row; several values stand in several children of one row. */
export function DefinitionRow({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="hanging whole border-t border-rule py-2.5">
      <dt className="label pt-[0.3em]">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** A small table inside a section, for a record within a record; stacked wherever it is given little room. */
export function InnerTable({ children }: { children: ReactNode }) {
  return (
    <div className="@container">
      <dl className="inner-table">{children}</dl>
    </div>
  );
}

/** One row of an inner table. */
export function InnerRow({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="label pt-[0.3em]">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
