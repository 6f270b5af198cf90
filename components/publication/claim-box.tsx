"use client";

import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";

/** A claim that is to be erased. */
export function ClaimBox({ anchor, children }: { anchor: string; children: ReactNode }) {
  const { register } = useFormContext();
  return (
    <label className="flex items-center gap-2 py-0.5">
      <input type="checkbox" value={anchor} {...register("factAnchors")} />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
