/** What can be asked of the service that matches names, by what it is. */
export type ReconcileQuestion =
  | "reconcile"
  | "reconcile-draft"
  | "reconcile-match"
  | "reconcile-extend"
  | "reconcile-propose"
  | "reconcile-view"
  | "reconcile-preview"
  | "suggest-entity"
  | "suggest-property"
  | "suggest-type";

const all: Record<ReconcileQuestion, true> = {
  reconcile: true, "reconcile-draft": true, "reconcile-match": true, "reconcile-extend": true, "reconcile-propose": true,
  "reconcile-view": true, "reconcile-preview": true, "suggest-entity": true, "suggest-property": true, "suggest-type": true,
};

/** Whether a question is one to that service. */
export function isReconcileQuestion(question: string): question is ReconcileQuestion {
  return Object.hasOwn(all, question);
}
