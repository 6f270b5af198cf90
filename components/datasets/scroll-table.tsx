import type { ReactNode } from "react";

interface ScrollTableProps {
  caption: string;
  columns: readonly string[];
  /** Rows: a `th` and some `td`. */
  children: ReactNode;
}

/** A table that scrolls in itself where the page is narrow. Its caption is the heading above, said once to those who hear it. */
export function ScrollTable({ caption, columns, children }: ScrollTableProps) {
  return (
    <div className="overflow-x-auto" role="group" aria-label={caption} tabIndex={0}>
      <table className="w-full text-[0.9375rem] [&_td]:border-t [&_td]:border-rule [&_td]:py-1.5 [&_td]:pe-5 [&_td]:align-baseline [&_th]:py-1.5 [&_th]:pe-5 [&_tbody_th]:whitespace-nowrap [&_th]:text-start [&_th]:align-baseline [&_th]:font-normal [&_tbody_th]:border-t [&_tbody_th]:border-rule">
        <thead className="font-ui text-soft">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
