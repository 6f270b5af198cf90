import type { ReactNode } from "react";

/** Whose password it is: a field, so that password managers know. */
export function PasswordOf({ id, label, email }: { id: string; label: ReactNode; email: string }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <input id={id} type="text" dir="ltr" autoComplete="username" value={email} readOnly className="bg-leaf" />
    </div>
  );
}
