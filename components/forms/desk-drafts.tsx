"use client";

import type { ReactNode } from "react";
import { DraftActionsContext } from "./use-saved-draft";
import type { DraftActions } from "./use-saved-draft";

/** Lets the forms inside keep their drafts. */
export function DeskDrafts({ actions, children }: { actions: DraftActions; children: ReactNode }) {
  return <DraftActionsContext value={actions}>{children}</DraftActionsContext>;
}
