import { z } from "zod";
import { problemSchema } from "./answer-schemas";
import { API_PATH } from "./addresses";
import type { ApiBody, ApiParameter } from "./api-parameters";
import type { ApiRoute } from "./api-route";
import { namedSchemas } from "./named-schemas";
import { apiProblems, PROBLEM_TYPE } from "./problems";
import type { ApiProblemCode } from "./problems";
import { apiRoutes } from "./routes";

type Json = Record<string, unknown>;

const SCHEMAS = "#/components/schemas/";
/** What any request may meet. */
const ALWAYS: readonly ApiProblemCode[] = ["unknown-key", "too-many-requests", "unexpected-error", "unavailable"];

/** The description of the interface (https://spec.openapis.org/oas/v3.1.1), made from the schemas that its answers keep. */
export function openApiDocument(siteUrl: string): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "Guwah",
      version: "1",
      summary: "The published records of this collection, for programs.",
      description:
        "Everything that the site shows and nothing else, for reading, without a key. Every record has its number, version, permanent address and the day it was published. Answers have an ETag; ask with If-None-Match. What is wrong with a request is said as a problem (RFC 9457).",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `${siteUrl}${API_PATH}` }],
    // With a key or without: it opens nothing.
    security: [{}, { key: [] }],
    paths: Object.fromEntries(apiRoutes.map((route) => [route.path, operations(route)])),
    components: { schemas: schemas(), headers, responses: responses(), securitySchemes },
  };
}

/** An address is asked with GET, with POST, or with either. */
function operations(route: ApiRoute): Json {
  const { body, operationId } = route;
  if (body === undefined) return { get: operation(route) };
  const post = { ...operation({ ...route, parameters: [], operationId: `${operationId}WithPost` }), requestBody: requestBody(body) };
  return body.contentType === "application/json" ? { post } : { get: operation(route), post };
}

function requestBody({ contentType, schema }: ApiBody): Json {
  const isNamed = namedSchemas.has(schema);
  return { required: true, content: { [contentType]: { schema: isNamed ? refOf(schema) : plain(z.toJSONSchema(schema, { io: "output" })) } } };
}

function operation({ operationId, summary, description, parameters, answer, problems, kind, leads, otherTypes = [] }: ApiRoute): Json {
  const isRecord = kind !== null && problems.includes("withdrawn");
  return {
    operationId,
    summary,
    description,
    tags: [kind ?? "collection"],
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(parameter) }),
    responses: {
      ...(leads ? { 303: { description: summary, headers: { location: { description: "The other address.", schema: { type: "string" } } } } } : { 200: { description: summary, headers: headerRefs, content: { "application/json": { schema: answer === null ? { type: "object" } : refOf(answer) }, ...Object.fromEntries(otherTypes.map((type) => [type, { schema: { type: "string" } }])) } } }),
      304: { description: "What If-None-Match names is still what there is." },
      ...(isRecord ? { 308: { description: "The record was merged into another.", headers: { location: { description: "The survivor.", schema: { type: "string" } } } } } : {}),
      ...Object.fromEntries([...problems, ...ALWAYS].map((code) => [apiProblems[code].status, { $ref: `#/components/responses/${responseName(code)}` }])),
    },
  };
}

function parameter({ name, in: where, description, schema, isMany }: ApiParameter): Json {
  return {
    name,
    in: where,
    description,
    ...(where === "path" ? { required: true } : {}),
    ...(isMany ? { style: "form", explode: false } : {}),
    schema: plain(z.toJSONSchema(schema, { io: "output" })),
  };
}

const headers: Json = {
  ETag: { description: "Changes with the answer.", schema: { type: "string" } },
  RateLimit: { description: "What is left for your key, or else for your network (draft-ietf-httpapi-ratelimit-headers).", schema: { type: "string" } },
  "RateLimit-Policy": { description: "How much your key, or else your network, may ask in how many seconds.", schema: { type: "string" } },
};
const securitySchemes: Json = {
  key: { type: "http", scheme: "bearer", description: "Only for a higher limit: whoever has to ask more often can ask the operator of the site for a key. It opens nothing that is not open without it." },
};
const headerRefs = Object.fromEntries(Object.keys(headers).map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** Both problems of a request are one response: OpenAPI has one for each status. */
function responseName(code: ApiProblemCode): string {
  return `Problem${apiProblems[code].status}`;
}

function responses(): Json {
  const codes = Object.keys(apiProblems) as ApiProblemCode[];
  return Object.fromEntries(
    codes.map((code) => {
      const titles = codes.filter((other) => responseName(other) === responseName(code)).map((other) => apiProblems[other].title);
      return [responseName(code), { description: titles.join(" "), content: { [PROBLEM_TYPE]: { schema: refOf(problemSchema) } } }];
    }),
  );
}

function schemas(): Json {
  const { schemas: made } = z.toJSONSchema(namedSchemas, { uri: (id) => `${SCHEMAS}${id}`, io: "output" });
  return Object.fromEntries(Object.entries(made).map(([id, schema]) => [id, plain(schema)]));
}

/** Within the document the addresses of schemas are their places, and the dialect is that of OpenAPI. */
function plain(schema: object): Json {
  const { $schema: _dialect, $id: _address, ...rest } = schema as Json;
  return rest;
}

function refOf(schema: z.ZodType): Json {
  return { $ref: `${SCHEMAS}${namedSchemas.get(schema)?.id}` };
}
