import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  title: ReactNode;
  children: ReactNode;
}

/** A part of a page; on a wide screen its heading hangs in the margin. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="hanging border-t border-rule pt-5 pb-8">
      <h2 id={`${id}-title`} className="mb-3 text-[1.1875rem] font-semibold md:mb-0">
        {title}
      </h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
