import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Action, ActionAnswer, ActionProblem } from "./action-answer";
import type { Curator } from "./auth/curator";
import { findCurator, findSignedIn, findVisitor } from "./auth/require-curator";
import type { SignedIn } from "./auth/sessions";
import type { Visitor } from "./auth/visitor";
import { Conflict, Forbidden, InvalidInput, NotFound } from "./errors";

/**
 * The only door for changes from the desk: finds out who is there, parses what came, runs the command and turns the
 * expected errors into something that a form can show. Anything else is logged under an id and told as one sentence.
 */
export function defineAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (curator: Curator, input: z.output<Schema>) => Promise<Result>,
): Action<Result> {
  return (given) =>
    answering(async () => {
      const curator = await findCurator();
      return curator ? parsed(schema, given, (input) => command(curator, input)) : { ok: false, kind: "signed_out" };
    });
}

/** The door for whoever has shown a password and not yet the second factor. */
export function defineHalfSignedInAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  work: (signedIn: SignedIn, input: z.output<Schema>) => Promise<Result>,
): Action<Result> {
  return (given) =>
    answering(async () => {
      const signedIn = await findSignedIn();
      return signedIn ? parsed(schema, given, (input) => work(signedIn, input)) : { ok: false, kind: "signed_out" };
    });
}

/** The door for whoever has not signed in at all: using a link, asking for one. */
export function defineVisitorAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  work: (visitor: Visitor, input: z.output<Schema>) => Promise<Result>,
): Action<Result> {
  return (given) => answering(async () => parsed(schema, given, await findVisitor().then((visitor) => (input) => work(visitor, input))));
}

async function parsed<Schema extends z.ZodType, Result>(
  schema: Schema,
  given: unknown,
  work: (input: z.output<Schema>) => Promise<Result>,
): Promise<ActionAnswer<Result>> {
  const input = schema.safeParse(given);
  if (!input.success) return { ok: false, kind: "invalid", fields: fieldsOf(input.error) };
  return { ok: true, result: await work(input.data) };
}

/** The first problem of each field, by the field's path. */
export function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[path.map(String).join(".")] ??= message;
  return fields;
}

async function answering<Result>(work: () => Promise<ActionAnswer<Result>>): Promise<ActionAnswer<Result>> {
  try {
    return await work();
  } catch (error) {
    // Redirects and the like are Next's own, and go on.
    unstable_rethrow(error);
    return { ok: false, ...problemOf(error) };
  }
}

/** What a form may be told of an error. */
export function problemOf(error: unknown): ActionProblem {
  if (error instanceof InvalidInput) return { kind: "invalid", ...error.detail };
  if (error instanceof Conflict) return { kind: "conflict", ...error.detail };
  if (error instanceof Forbidden) return { kind: "forbidden", ...error.detail };
  if (error instanceof NotFound) return { kind: "not_found", ...error.detail };
  const id = randomUUID();
  console.error(`${id} An action failed:`, error);
  return { kind: "unexpected", id };
}
