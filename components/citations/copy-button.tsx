import type { ReactNode } from "react";

interface CopyButtonProps {
  /** The id of the element whose text is copied. */
  of: string;
  label: string;
  /** What is said when it is done. */
  copied: string;
  children: ReactNode;
}

/** Copies a text. The site's script shows it where the browser can; without it the text is selected by hand. */
export function CopyButton({ of, label, copied, children }: CopyButtonProps) {
  return (
    <span data-copy={of} data-copied={copied} hidden>
      <button type="button" aria-label={label} className="px-2 py-0.5 text-[0.8125rem] font-normal">
        {children}
      </button>{" "}
      <span role="status" className="font-normal" />
    </span>
  );
}
