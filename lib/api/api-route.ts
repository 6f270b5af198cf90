import type { z } from "zod";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { ApiBody, ApiParameter } from "./api-parameters";
import type { ApiProblemCode } from "./problems";
import type { ReconcileQuestion } from "./reconcile/reconcile-question";

/** What can be asked, by what it is. */
export type ApiQuestion = "root" | "openapi" | "records" | "record" | "versions" | "version" | "search" | "changes" | "oembed" | ReconcileQuestion;

/** One address of the interface. */
export interface ApiRoute {
  question: ApiQuestion;
  kind: PublicRecordKind | null;
  /** As OpenAPI writes it, below the root. */
  path: string;
  operationId: string;
  summary: string;
  description: string;
  parameters: readonly ApiParameter[];
  /** Null for the OpenAPI document itself, and for addresses that lead to another. */
  answer: z.ZodType | null;
  problems: readonly ApiProblemCode[];
  /** What it takes with POST. JSON is asked for in no other way; the fields of a form may stand in the query as well. */
  body?: ApiBody;
  /** In which other types than JSON it may be had. */
  otherTypes?: readonly string[];
  /** It leads to another address. */
  leads?: true;
}
