import type { ReactNode } from "react";

interface WorkCountProps {
  count: number;
  /** Where what is counted is worked through. */
  href: string;
  children: ReactNode;
}

/** A number that leads to what it counts. */
export function WorkCount({ count, href, children }: WorkCountProps) {
  return (
    <li className="flex items-baseline gap-3 py-1">
      <span className={`min-w-10 text-end font-ui tabular-nums ${count === 0 ? "text-soft" : "font-semibold"}`}>{count}</span>
      <a href={href}>{children}</a>
    </li>
  );
}
