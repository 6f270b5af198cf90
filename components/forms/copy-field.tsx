"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIsLive } from "./use-is-live";

/** A text to copy: selected with one press, whether or not the browser lets us copy it. */
export function CopyField({ id, label, text }: { id: string; label: string; text: string }) {
  const t = useTranslations("desk.form");
  const isLive = useIsLive();
  const [isCopied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    (document.getElementById(id) as HTMLInputElement | null)?.select();
    await navigator.clipboard.writeText(text).then(() => setCopied(true), () => undefined);
  }
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input id={id} dir="ltr" readOnly value={text} onFocus={(event) => event.target.select()} className="min-w-0 flex-1" />
        <button type="button" disabled={!isLive} onClick={() => void copy()}>
          {t("copy")}
        </button>
        <span role="status" className="label self-center">
          {isCopied ? t("copied") : null}
        </span>
      </div>
    </div>
  );
}
