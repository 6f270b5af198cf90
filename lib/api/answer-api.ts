import "server-only";
import { countPublished } from "@/lib/publication/public-queries";
import { parseNumber } from "@/lib/publication/record-address";
import { byRecordKind, recordKinds } from "@/lib/publication/vocabulary";
import { API_PATH } from "./addresses";
import type { ApiRoute } from "./api-route";
import { answerChanges, answerList } from "./list-answers";
import { answerOEmbed } from "./oembed-answer";
import { openApiDocument } from "./openapi";
import { PROBLEM_TYPE } from "./problems";
import { answerReconcile } from "./reconcile/answer-reconcile";
import type { ReconcileAnswer } from "./reconcile/answer-reconcile";
import { isReconcileQuestion } from "./reconcile/reconcile-question";
import { readAsOf, refuseUnknown } from "./read-params";
import { answerRecord, answerRecordAsOf, answerVersions, Merged, NO_RECORD } from "./record-answers";
import { Refusal } from "./refusal";
import { apiRoutes } from "./routes";
import { answerSearch } from "./search-answer";

/** What goes out to a program. */
export interface ApiAnswer {
  status: number;
  contentType: string;
  body: string;
  location: string | null;
  /** Whether the answer is good for everybody until the collection changes. */
  mayKeep: boolean;
  /** For how many requests it counts; one unless it says so. */
  cost?: number;
}

/** Answers a question; `path` is what stands below the root, without slashes at its ends. JSON that was sent is the parameter `body`. */
export async function answerApi(siteUrl: string, path: string, params: URLSearchParams): Promise<ApiAnswer> {
  try {
    const asked = findRoute(path);
    if (asked === null) throw new Refusal("not-found", `This interface has no such address. ${API_PATH}/openapi.json has them all.`);
    const { question, body, parameters } = asked.route;
    if (body?.contentType === "application/json" && !params.has("body")) throw new Refusal("method-not-allowed", "Send JSON with POST.");
    // What matches names adds parameters of its own, which its specification lets it do.
    if (!isReconcileQuestion(question)) refuseUnknown(params, parameters);
    return await answer(siteUrl, asked, params);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.problem.status, contentType: PROBLEM_TYPE, body: JSON.stringify(error.problem), location: null, mayKeep: true };
  }
}

interface Asked {
  route: ApiRoute;
  numbers: readonly number[];
}

/** The route of a path, with the numbers in it. */
function findRoute(path: string): Asked | null {
  const given = path === "" ? [""] : path.split("/");
  for (const route of apiRoutes) {
    const wanted = route.path.slice(1).split("/");
    if (wanted.length !== given.length) continue;
    const numbers = wanted.flatMap((part, index) => (part.startsWith("{") ? [parseNumber(given[index] ?? "")] : []));
    const isSame = wanted.every((part, index) => part.startsWith("{") || part === given[index]);
    if (!isSame) continue;
    if (numbers.some((number) => number === null)) throw new Refusal("not-found", NO_RECORD);
    return { route, numbers: numbers.filter((number) => number !== null) };
  }
  return null;
}

async function answer(siteUrl: string, { route, numbers }: Asked, params: URLSearchParams): Promise<ApiAnswer> {
  const { kind, question } = route;
  if (isReconcileQuestion(question)) return reconciled(await answerReconcile(siteUrl, question, params));
  const [number = 0, version = null] = numbers;
  if (kind !== null) {
    if (question === "records") return listed(await answerList(siteUrl, kind, params));
    if (question === "versions") return json(await answerVersions(siteUrl, kind, number));
    const asOf = readAsOf(params);
    return json(asOf === null ? await answerRecord(siteUrl, kind, number, version) : await answerRecordAsOf(siteUrl, kind, number, asOf));
  }
  if (question === "search") return listed(await answerSearch(siteUrl, params));
  if (question === "changes") return listed(await answerChanges(siteUrl, params));
  if (question === "oembed") return { status: 200, ...(await answerOEmbed(siteUrl, params)), location: null, mayKeep: true };
  return json(question === "openapi" ? openApiDocument(siteUrl) : await root(siteUrl));
}

async function root(siteUrl: string): Promise<object> {
  const at = (path: string) => `${siteUrl}${API_PATH}/${path}`;
  const paths = [...Object.values(recordKinds).map(({ segment }) => segment), "search", "changes"];
  return {
    name: "Guwah",
    documentation: `${siteUrl}/en/api`,
    openapi: at("openapi.json"),
    links: Object.fromEntries(paths.map((path) => [path, at(path)])),
    published: { ...byRecordKind(() => 0), ...(await countPublished()) },
  };
}

function reconciled({ answer: body, location, mayKeep, cost }: ReconcileAnswer): ApiAnswer {
  if (location !== undefined) return { status: 303, contentType: "application/json", body: "", location, mayKeep };
  return { ...json(body), mayKeep, ...(cost === undefined ? {} : { cost }) };
}

function listed({ answer: body, mayKeep }: { answer: object; mayKeep: boolean }): ApiAnswer {
  return { ...json(body), mayKeep };
}

function json(body: object): ApiAnswer {
  if (body instanceof Merged) return { status: 308, contentType: "application/json", body: "", location: body.location, mayKeep: true };
  return { status: 200, contentType: "application/json", body: JSON.stringify(body), location: null, mayKeep: true };
}
