import { isConnectionError } from "./connection-error";

/** The header in which Next is told which question it answers. */
export const QUESTION_HEADER = "x-guwah-question";

/** A request that Next is answering; `lost` is the connection that was lost meanwhile, so that it could not. */
export interface Question {
  id: string;
  lost: Error | null;
}

/** Kept on the global object: Next runs in this process, and has modules of its own. */
const place = globalThis as { guwahQuestions?: Map<string, Question> };

/** Begins a question; whoever asks it closes it. */
export function openQuestion(): Question {
  const question: Question = { id: crypto.randomUUID(), lost: null };
  (place.guwahQuestions ??= new Map()).set(question.id, question);
  return question;
}

/** Ends a question, whatever came of it. */
export function closeQuestion({ id }: Question): void {
  place.guwahQuestions?.delete(id);
}

/** Notes why a question failed. Next itself answers with 500 whatever it was, and readers are owed whether to try again. */
export function noteFailure(id: string, error: unknown): void {
  const question = place.guwahQuestions?.get(id);
  if (question && error instanceof Error && isConnectionError(error)) question.lost = error;
}
