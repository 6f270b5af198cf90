import type { ParamProblemKind } from "@/lib/search/entry-list-params";

/** What programs are told of each way in which a filter cannot be read. */
export const paramReasons: Readonly<Record<ParamProblemKind, (value: string) => string>> = {
  unknown_filter: () => "There is no such parameter.",
  unknown_value: (value) => `“${value}” is none of its values.`,
  one_value_only: () => "It takes one value only.",
  too_many: () => "It takes fifty values at most.",
  too_long: () => "It is too long.",
  no_words: () => "It has no letter or digit to look for.",
  reversed_period: () => "The period ends before it begins.",
};
