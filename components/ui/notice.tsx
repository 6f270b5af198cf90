import type { ReactNode } from "react";

/** Something that a reader must know before reading on, said quietly. */
export function Notice({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div role="note" className="my-6 max-w-page border-s-2 border-strong bg-leaf px-4 py-3 font-ui text-[0.9375rem]">
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
