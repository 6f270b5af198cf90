import { apiProblem } from "./problems";
import type { ApiProblem, ApiProblemCode, ProblemDetails } from "./problems";

/** A request that gets a problem for an answer. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly problem: ApiProblem;

  constructor(code: ApiProblemCode, detail: string, more: ProblemDetails = {}) {
    super(detail);
    this.problem = apiProblem(code, detail, more);
  }
}
