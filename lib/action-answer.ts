/** What came of an action, as a form shows it. What was typed is not in it: it stays in the form. */
export type ActionAnswer<Result> = { ok: true; result: Result } | ({ ok: false } & ActionProblem);

/** A server action: it takes what the browser sent and says what came of it. */
export type Action<Result> = (given: unknown) => Promise<ActionAnswer<Result>>;

/**
 * Why an action did nothing. `code` and the codes in `fields` are keys of `desk.problems` in the message files,
 * `values` what those are filled with. Without a code the `kind` is told: the sentence of an error is for logs and
 * scripts, and stays on the server.
 */
export interface ActionProblem {
  kind: "signed_out" | "not_found" | "forbidden" | "conflict" | "invalid" | "unexpected";
  code?: string;
  values?: Readonly<Record<string, string | number>>;
  fields?: Readonly<Record<string, string>>;
  /** What stands there now, when somebody else was first. */
  current?: unknown;
  /** Under which the log has what went wrong. */
  id?: string;
}
