import type { ReactNode } from "react";

/** Things in the order of time. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="space-y-5">{children}</ol>;
}

/** One thing, with when it was beside it. */
export function TimelineItem({ when, children }: { when: ReactNode; children: ReactNode }) {
  return (
    <li className="whole gap-x-5 sm:grid sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <p className="label pt-[0.3em]">{when}</p>
      <div className="min-w-0">{children}</div>
    </li>
  );
}
