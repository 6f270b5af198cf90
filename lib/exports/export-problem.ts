import { paramReasons } from "@/lib/api/param-reasons";
import { apiProblem } from "@/lib/api/problems";
import type { ApiProblem } from "@/lib/api/problems";
import type { EntriesToExport } from "@/lib/search/found-entries-queries";
import { formatCodes } from "./export-formats";
import type { ExportChoice } from "./export-params";
import { exportShapes } from "./export-shapes";

/** Why an export cannot be had as it was asked for, in the words of the interface for programs; null where it can. */
export function exportProblem(choice: ExportChoice | null, found: Pick<EntriesToExport, "problems" | "isComplete"> | null): ApiProblem | null {
  if (choice === null || found === null) return apiProblem("invalid-parameter", `format is one of ${formatCodes.join(", ")}, and shape one of ${Object.keys(exportShapes).join(", ")}. See /en/entries/download.`);
  if (found.problems.length > 0) {
    const parameters = found.problems.map(({ kind, param, value }) => ({ name: param, reason: paramReasons[kind](value) }));
    return apiProblem("invalid-parameter", `${parameters.map(({ name, reason }) => `${name}: ${reason}`).join(" ")} See /en/api.`, { parameters });
  }
  return found.isComplete ? null : apiProblem("unavailable", "Part of the search does not answer. Try again in a minute.");
}
