"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Action } from "@/lib/action-answer";
import type { Editor, KeptDraft } from "@/lib/drafts/curator-queries";
import { DraftKeeper, restoredValues } from "./draft-keeper";
import type { DraftState } from "./draft-keeper";

/** The actions that a form needs to keep its draft. */
export interface DraftActions {
  saveDraft: Action<{ editors: Editor[] }>;
  discardDraft: Action<void>;
}

/** What the page knows of a form's draft. */
export interface DraftParts {
  /** The form's name and the row it is about; together they name the draft. */
  name: string;
  subjectId: string;
  /** What was left the last time, and who else is at it. */
  kept: KeptDraft | null;
  editors: readonly Editor[];
  actions: DraftActions;
}

/** A form's draft, as `DraftNotice` and `DraftLine` show it. */
export interface SavedDraft {
  state: DraftState<{ editors: Editor[] }>;
  /** When what stands in the form was left, where it comes from a draft. */
  restoredFrom: Date | null;
  editors: readonly Editor[];
  /** Goes back to what is on file. */
  discard: () => Promise<void>;
  /** Forgets the draft once the form is saved: call it after the form has been reset. */
  finish: () => Promise<void>;
}

/**
 * Keeps what is typed into a form on the server, and puts it back when the page is opened again. A field `lockVersion`
 * of the form is kept with it, so that what was typed against an older row is compared with the newer one.
 */
export function useSavedDraft<Values extends FieldValues>(form: UseFormReturn<Values>, { name, subjectId, kept, editors, actions }: DraftParts): SavedDraft {
  const [state, setState] = useState<SavedDraft["state"]>({ kind: "untouched" });
  const [restoredFrom, setRestoredFrom] = useState(kept?.keptAt ?? null);
  const keeper = useRef<DraftKeeper<{ editors: Editor[] }>>(null);
  const isOnServer = useRef(kept !== null);

  useEffect(() => {
    const current = new DraftKeeper<{ editors: Editor[] }>((values) => {
      const { lockVersion } = values as { lockVersion?: unknown };
      isOnServer.current = true;
      return actions.saveDraft({ form: name, subjectId, values, lockVersion: typeof lockVersion === "number" ? lockVersion : null });
    }, setState);
    keeper.current = current;
    if (kept) form.reset(restoredValues(form.getValues(), kept.values), { keepDefaultValues: true });
    current.begin(form.getValues());
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: ({ values }) => current.change(values) });
    const keepOnLeaving = () => {
      if (document.visibilityState === "hidden") void current.flush();
    };
    document.addEventListener("visibilitychange", keepOnLeaving);
    return () => {
      unsubscribe();
      document.removeEventListener("visibilitychange", keepOnLeaving);
      void current.flush();
    };
    // One keeper for as long as the form is there.
  }, []);

  async function finish(): Promise<void> {
    await keeper.current?.finish(() => form.getValues());
    setRestoredFrom(null);
    if (!isOnServer.current) return;
    isOnServer.current = false;
    // A draft that stays because the desk cannot be reached is offered again, and can be discarded then.
    await actions.discardDraft({ form: name, subjectId }).catch(() => undefined);
  }
  async function discard(): Promise<void> {
    form.reset();
    await finish();
  }
  return { state, restoredFrom, editors: state.kind === "kept" ? state.kept.editors : editors, discard, finish };
}
