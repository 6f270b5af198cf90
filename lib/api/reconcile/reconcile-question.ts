const questions = [
  "reconcile", "reconcile-draft", "reconcile-match", "reconcile-extend", "reconcile-propose", "reconcile-view", "reconcile-preview",
  "suggest-entity", "suggest-property", "suggest-type",
] as const;

/** What can be asked of the service that matches names, by what it is. */
export type ReconcileQuestion = (typeof questions)[number];

/** Whether a question is one to that service. */
export function isReconcileQuestion(question: string): question is ReconcileQuestion {
  return (questions as readonly string[]).includes(question);
}
