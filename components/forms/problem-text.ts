import { useTranslations } from "next-intl";
import type { ActionProblem } from "@/lib/action-answer";
import { passwordLength } from "@/lib/users/schema";

/** Something that went wrong, or an action that was never answered. */
export type FormProblem = Omit<ActionProblem, "kind"> & { kind: ActionProblem["kind"] | "unreachable" };

const REFUSALS: readonly FormProblem["kind"][] = ["invalid", "forbidden", "not_found"];

/** Whether the same would be refused again, however often it is sent. */
export const isRefusal = ({ kind }: FormProblem): boolean => REFUSALS.includes(kind);

/** Says codes of problems in the language of the page; a code without a message is said as its kind is. */
export function useProblemText() {
  const t = useTranslations("desk.problems");
  const say = (code: string, values: FormProblem["values"]) => (t.has(code as never) ? t(code as never, { ...passwordLength, ...values } as never) : null);
  return {
    ofField: (code: string, values?: FormProblem["values"]): string => say(code, values) ?? t("invalid"),
    of: ({ kind, code, values, id }: FormProblem): string => (code === undefined ? null : say(code, values)) ?? say(kind, { id: id ?? "" }) ?? t("invalid"),
  };
}
