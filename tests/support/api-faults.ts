import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { openApiDocument } from "@/lib/api/openapi";
import { API_SITE } from "./api-site";

/** An answer of the interface as a program gets it. */
export interface ApiResponse {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

interface Operation {
  responses: Record<number, { content?: Record<string, { schema: object }> }>;
}

const ajv = new Ajv2020({ strict: false, validateFormats: true, allErrors: false });
ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
// As RFC 3986 has it: programs that check addresses take nothing else.
ajv.addFormat("uri", /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#@!$&'()*+,;=[\]-]|%[0-9a-f]{2})*$/i);
const openApi = openApiDocument(API_SITE) as { paths: Record<string, Record<string, Operation>> };
ajv.addSchema(openApi, "api");
const validators = new Map<string, ValidateFunction>();

/** What the OpenAPI document finds wrong with an answer; null where it finds nothing. */
export function faultsOf(route: string, { status, headers, body }: ApiResponse, method: "get" | "post" = "get"): unknown {
  const type = headers.get("content-type") ?? "";
  const { responses } = openApi.paths[route]![method]!;
  if (responses[status] === undefined) return `The document knows no ${status}.`;
  if (status === 304 || status === 303 || status === 308) return null;
  const pointer = (text: string) => text.replaceAll("~", "~0").replaceAll("/", "~1");
  const where =
    status === 200
      ? `api#/paths/${pointer(route)}/${method}/responses/200/content/${pointer(type)}/schema`
      : `api#/components/responses/Problem${status}/content/${pointer(type)}/schema`;
  const validate = validators.get(where) ?? ajv.compile({ $ref: encodeURI(where) });
  validators.set(where, validate);
  return validate(body) ? null : validate.errors;
}

/** Asks an address of the interface. */
export async function askApi(origin: string, path: string, init: RequestInit = {}): Promise<ApiResponse> {
  const response = await fetch(`${origin}/api/v1${path}`, { redirect: "manual", ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
}
