"use client";

import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Action } from "@/lib/action-answer";
import type { Editor, KeptDraft } from "@/lib/drafts/curator-queries";
import { DraftKeeper, restoredValues } from "./draft-keeper";
import type { DraftState } from "./draft-keeper";

/** What the forms of the desk keep their drafts with. */
export interface DraftActions {
  saveDraft: Action<{ editors: Editor[] }>;
  discardDraft: Action<void>;
  openDraft: Action<KeptDraft | null>;
  attend: Action<{ editors: Editor[] }>;
}

/** Given by the layout of the desk. Without it, as in front of the desk, nothing is kept. */
export const DraftActionsContext = createContext<DraftActions | null>(null);

/** Names a form's draft. */
export interface DraftKey {
  name: string;
  /** The row that the form is about; null where it is about none that has an id: the draft is then kept under one's own. */
  subjectId: string | null;
  /** The fields that somebody types, where the page gives the rest anew each time. */
  only?: readonly string[];
  /** Fields that are sealed once they are saved, with what stands in them then: drafts do not hold them. */
  sealed?: Readonly<Record<string, unknown>>;
}

/** The same with what the page has read of the draft; else the form asks for it when it opens. */
export interface DraftParts extends DraftKey {
  /** What was left the last time. */
  kept: KeptDraft | null;
  /** Who else is at it; where the page does not say, the form tells it once something is typed. */
  editors?: readonly Editor[];
}

/** A form's draft, as the form shows it. */
export interface SavedDraft {
  /** Whether the form has one. */
  isKept: boolean;
  /** Whether it has been put back, so that nothing is typed beneath it. */
  isReady: boolean;
  state: DraftState<{ editors: Editor[] }>;
  /** When what stands in the form was left, where it comes from a draft. */
  restoredFrom: Date | null;
  editors: readonly Editor[];
  /** Goes back to what is on file. */
  discard: () => Promise<void>;
  /** Forgets the draft: the form is saved. */
  finish: () => Promise<void>;
}

/** So often somebody who looks at a form says so, and hears who else does. */
const LOOK_MS = 15_000;

/**
 * Keeps what is typed into a form on the server, and puts it back when the page is opened again. A field `lockVersion`
 * of the form is kept with it, so that what was typed against an older row is compared with the newer one.
 */
export function useSavedDraft<Values extends FieldValues>(form: UseFormReturn<Values>, draft: DraftKey | DraftParts | null): SavedDraft {
  const actions = useContext(DraftActionsContext);
  const isKept = draft !== null && actions !== null;
  const known = draft !== null && "kept" in draft ? draft : null;
  const [state, setState] = useState<SavedDraft["state"]>({ kind: "untouched" });
  const [restoredFrom, setRestoredFrom] = useState(known?.kept?.keptAt ?? null);
  const [isReady, setReady] = useState(!isKept || known !== null);
  const [editors, setEditors] = useState(known?.editors ?? []);
  const keeper = useRef<DraftKeeper<{ editors: Editor[] }>>(null);
  const isOnServer = useRef(Boolean(known?.kept));
  const key = draft && { form: draft.name, subjectId: draft.subjectId };

  useEffect(() => {
    if (draft === null || actions === null) return;
    const { only, sealed } = draft;
    const typed = (values: object) => Object.fromEntries(Object.entries({ ...values, ...sealed }).filter(([field]) => only?.includes(field) ?? true));
    const current = new DraftKeeper<{ editors: Editor[] }>((values) => {
      const { lockVersion } = values as { lockVersion?: unknown };
      isOnServer.current = true;
      return actions.saveDraft({ ...key, values: typed(values as object), lockVersion: typeof lockVersion === "number" ? lockVersion : null });
    }, (next) => {
      setState(next);
      if (next.kind === "kept") setEditors(next.kept.editors);
    });
    keeper.current = current;
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: ({ values }) => current.change(values) });
    function putBack(kept: KeptDraft | null): void {
      if (kept) form.reset(restoredValues(form.getValues(), typed(kept.values)), { keepDefaultValues: true });
      current.begin(form.getValues());
    }
    current.begin(form.getValues());
    if (known) putBack(known.kept);
    else {
      const open = async () => {
        const answer = await actions.openDraft(key).catch(() => null);
        const kept = answer?.ok ? answer.result : null;
        if (keeper.current !== current) return;
        isOnServer.current = kept !== null;
        setRestoredFrom(kept?.keptAt ?? null);
        putBack(kept);
        setReady(true);
      };
      void open();
    }
    const keepOnLeaving = () => {
      if (document.visibilityState === "hidden") void current.flush();
    };
    document.addEventListener("visibilitychange", keepOnLeaving);
    return () => {
      keeper.current = null;
      unsubscribe();
      document.removeEventListener("visibilitychange", keepOnLeaving);
      void current.flush();
    };
    // One keeper for as long as the form is there.
  }, []);

  const isAttended = known?.editors !== undefined;
  useEffect(() => {
    if (!isAttended || actions === null) return;
    const look = () => {
      if (document.visibilityState === "hidden") return;
      // Who else is there is told with the next look where this one fails.
      actions.attend({ subjectId: key?.subjectId }).then((answer) => answer.ok && setEditors(answer.result.editors), () => undefined);
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
    // For as long as the form is there.
  }, []);

  async function finish(): Promise<void> {
    await keeper.current?.finish(() => form.getValues());
    setRestoredFrom(null);
    if (!isOnServer.current) return;
    isOnServer.current = false;
    // A draft that stays because the desk cannot be reached is offered again, and can be discarded then.
    await actions?.discardDraft(key).catch(() => undefined);
  }
  async function discard(): Promise<void> {
    form.reset();
    await finish();
  }
  return { isKept, isReady, state, restoredFrom, editors, discard, finish };
}
