/** Everything that can be wrong with a request, and the status that says so. */
export const apiProblems = {
  "invalid-parameter": { status: 400, title: "A parameter cannot be read." },
  "invalid-cursor": { status: 400, title: "This is not a cursor of this list." },
  "unknown-key": { status: 401, title: "This key is not good." },
  "not-found": { status: 404, title: "There is nothing at this address." },
  "method-not-allowed": { status: 405, title: "This address is not asked like that." },
  withdrawn: { status: 410, title: "The record was withdrawn." },
  "too-large": { status: 413, title: "More was sent than this address takes." },
  "too-many-requests": { status: 429, title: "Too many requests in a minute." },
  "unexpected-error": { status: 500, title: "Something went wrong on our side." },
  "unknown-format": { status: 501, title: "There is no such format." },
  unavailable: { status: 503, title: "The collection cannot be read at the moment." },
} as const satisfies Record<string, { status: number; title: string }>;

/** Code of a problem. */
export type ApiProblemCode = keyof typeof apiProblems;

/** A parameter that is wrong, and why. */
export interface ParameterProblem {
  name: string;
  reason: string;
}

/** What a problem may say beside its sentence. */
export interface ProblemDetails {
  parameters?: readonly ParameterProblem[];
  withdrawnOn?: string;
  withdrawalKind?: string;
  reference?: string;
}

/** The one shape of everything that is not an answer: https://www.rfc-editor.org/rfc/rfc9457. */
export interface ApiProblem extends ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** The media type of a problem. */
export const PROBLEM_TYPE = "application/problem+json";

/** The anchor of a problem on the page that documents the interface. */
export function problemAnchor(code: ApiProblemCode): string {
  return `problem-${code}`;
}

/** A problem with a sentence that says what to do about it. */
export function apiProblem(code: ApiProblemCode, detail: string, more: ProblemDetails = {}): ApiProblem {
  const { status, title } = apiProblems[code];
  return { type: `/en/api#${problemAnchor(code)}`, title, status, detail, ...more };
}
