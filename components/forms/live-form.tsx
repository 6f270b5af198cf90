"use client";

import type { FormHTMLAttributes, SyntheticEvent } from "react";
import { DraftLine } from "./draft-line";
import { DraftNotice } from "./draft-notice";
import { useIsLive } from "./use-is-live";
import type { SavedDraft } from "./use-saved-draft";

interface LiveFormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, "onSubmit" | "method" | "noValidate"> {
  submit: (event: SyntheticEvent<HTMLFormElement>) => unknown;
  /** What keeps the content, as the form's own hook gives it. */
  draft: SavedDraft;
}

/**
 * A form that the page's script sends. Nothing can be typed into it, or sent, before the script is there to keep it, and
 * what was left in it is here again.
 */
export function LiveForm({ submit, draft, children, ...rest }: LiveFormProps) {
  const isLive = useIsLive();
  return (
    <form {...rest} onSubmit={(event) => void submit(event)} noValidate method="post">
      <fieldset disabled={!isLive || !draft.isReady} className="contents">
        <DraftNotice draft={draft} />
        {children}
        {draft.isKept ? <DraftLine draft={draft} /> : null}
      </fieldset>
    </form>
  );
}
