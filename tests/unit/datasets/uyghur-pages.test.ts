import { expect, it } from "vitest";
import enMessages from "@/lib/i18n/messages/exports.en.json";
import { messageAttributes } from "@/lib/i18n/messages";

/** Every message below a place, by its path. */
const pathsBelow = (node: object, path: string): string[] => Object.entries(node).flatMap(([key, value]) => (typeof value === "string" ? [`${path}.${key}`] : pathsBelow(value as object, `${path}.${key}`)));

/** What a lawyer or a curator has to word, the same in every language, and the example of a citation. */
const IN_ENGLISH = /^datasets\.(?:rights\.text|withdrawn\.text|bytes\.\w+|cite\.example)$/;

it("says the pages of the data sets in Uyghur, save what is delicate", () => {
  const english = pathsBelow(enMessages.datasets, "datasets").filter((path) => Object.keys(messageAttributes("ug", path as Parameters<typeof messageAttributes>[1])).length > 0);
  expect(english.filter((path) => !IN_ENGLISH.test(path))).toEqual([]);
});
