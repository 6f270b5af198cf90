import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKindCodes, recordKinds } from "@/lib/publication/vocabulary";
import { changesSchema, oEmbedSchema, recordListSchemas, recordSchemas, rootSchema, searchSchema, versionListSchema } from "./answer-schemas";
import { asOfParameter, cursorParameter, filterParameters, numberParameter, oEmbedParameters, pagingParameters, versionParameter, viewParameter } from "./api-parameters";
import type { ApiRoute } from "./api-route";
import { reconcileRoutes } from "./reconcile/reconcile-routes";

const LISTED = ["invalid-parameter", "invalid-cursor"] as const;
const READ = ["not-found", "withdrawn"] as const;
const MERGED = "A record that was merged leads to the survivor (308), a withdrawn one answers 410 with the day and the kind of reason.";

const AS_OF = "With `asof` it is the version of that day, or 404 where it could not be read then.";
const LIST_AS_OF = "With `asof` they are those of that day as they were, in the order number-desc; 400 where too many have changed since.";

const segmentName = (segment: string) => segment[0]!.toUpperCase() + segment.slice(1);

function recordRoutes(kind: PublicRecordKind): ApiRoute[] {
  const { segment } = recordKinds[kind];
  const one = { kind, problems: READ };
  return [
    {
      question: "records", kind, path: `/${segment}`, operationId: `list${segmentName(segment)}`, summary: `All ${segment}`,
      description:
        kind === "entry"
          ? "Entries that words and filters find, all of them by following `next`. In the orders number and number-desc nobody is missed or met twice, whatever is published meanwhile. " + LIST_AS_OF
          : `All published ${segment}, the lowest number first.`,
      parameters: kind === "entry" ? [...filterParameters, ...pagingParameters, viewParameter, asOfParameter] : [...pagingParameters, viewParameter],
      answer: recordListSchemas[kind], problems: LISTED,
    },
    { ...one, question: "record", path: `/${segment}/{number}`, operationId: `get${segmentName(kind)}`, summary: `The current version of one of the ${segment}`, description: `${MERGED} ${AS_OF}`, parameters: [numberParameter, asOfParameter], answer: recordSchemas[kind], problems: ["invalid-parameter", ...READ] },
    { ...one, question: "versions", path: `/${segment}/{number}/versions`, operationId: `list${segmentName(kind)}Versions`, summary: "Its versions", description: MERGED, parameters: [numberParameter], answer: versionListSchema },
    { ...one, question: "version", path: `/${segment}/{number}/versions/{version}`, operationId: `get${segmentName(kind)}Version`, summary: "One version, which never changes", description: "The versions of a merged record stay readable. What was taken from a version for a person's safety is listed under `redactions`.", parameters: [numberParameter, versionParameter], answer: recordSchemas[kind] },
  ];
}

/** Every address of the interface: the OpenAPI document, the page about it and the answers are made from this table. */
export const apiRoutes: readonly ApiRoute[] = [
  { question: "root", kind: null, path: "/", operationId: "getRoot", summary: "Where everything is", description: "Addresses and how many records of each kind can be read.", parameters: [], answer: rootSchema, problems: [] },
  { question: "openapi", kind: null, path: "/openapi.json", operationId: "getOpenApi", summary: "This description", description: "OpenAPI 3.1.", parameters: [], answer: null, problems: [] },
  ...recordKindCodes.flatMap(recordRoutes),
  {
    question: "search", kind: null, path: "/search", operationId: "search", summary: "Search with counts",
    description: "What the list of entries shows for the same words and filters: why each entry was found, and how many entries each value of a filter would leave. To read everything that was found take /entries. " + LIST_AS_OF,
    parameters: [...filterParameters, cursorParameter, asOfParameter], answer: searchSchema, problems: LISTED,
  },
  {
    question: "changes", kind: null, path: "/changes", operationId: "listChanges", summary: "What has changed since",
    description:
      "Follow `next` until `hasMore` is false, keep the cursor, and ask again with it later. Without a cursor it begins with the first record. Take `published` and `changed` alike as “read this version now”, and drop what was merged or withdrawn: of those there are numbers and no words.",
    parameters: pagingParameters, answer: changesSchema, problems: LISTED,
  },
  {
    question: "oembed", kind: null, path: "/oembed", operationId: "getOEmbed", summary: "The card of a record, as oEmbed",
    description: "For sites that show what their writers link to: give the address of a record, and get the frame of its card. Pages of entries name this address in their head.",
    parameters: oEmbedParameters, answer: oEmbedSchema, problems: ["invalid-parameter", "not-found", "withdrawn", "unknown-format"], otherTypes: ["text/xml; charset=utf-8"],
  },
  ...reconcileRoutes,
];
