import type { ReactNode } from "react";

/** Content that a reader opens; on paper it stands open. */
export function Fold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="my-1">
      <summary className="font-ui text-[0.9375rem] text-soft">{summary}</summary>
      <div className="mt-2 border-s border-rule ps-4">{children}</div>
    </details>
  );
}
