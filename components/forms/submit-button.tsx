"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Sends a form; while it is under way a second press does nothing. */
export function SubmitButton({ isSending, children }: { isSending: boolean; children: ReactNode }) {
  const t = useTranslations("desk.form");
  return (
    <button type="submit" aria-disabled={isSending} onClick={(event) => isSending && event.preventDefault()} className="self-start px-4 font-semibold">
      {isSending ? t("working") : children}
    </button>
  );
}
