import type { ReactNode } from "react";

/** A labelled control of a form; `id` is the control's. */
export function FormField({ id, label, children }: { id: string; label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {children}
    </div>
  );
}
