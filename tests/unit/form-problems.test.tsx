import { describe, expect, it } from "vitest";
import { Field } from "@/components/forms/field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { localeCodes } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { choosePasswordSchema } from "@/lib/users/schema";
import { renderView, textOf } from "@/tests/support/render-view";

const codeOf = (password: string) => choosePasswordSchema.safeParse({ token: "0".repeat(64), password }).error?.issues[0]?.message ?? "";
const registered = { name: "password" } as never;
const atForm = { current: null };

describe.each(localeCodes)("what is wrong with a form, in %s", (locale) => {
  it.each([["short", "12"], ["x".repeat(129), "128"]])("of a password names the limit that it breaks (%#)", (password, limit) => {
    const error = { message: codeOf(password), type: "custom" };
    const beside = textOf(renderView(<Field form="f" label="" registered={registered} error={error} control={() => null} />, locale));
    const above = textOf(renderView(<ErrorSummary at={atForm} problem={{ kind: "invalid" }} errors={{ password: error }} form="f" />, locale));
    expect(/\d+/.exec(beside)?.[0]).toBe(limit);
    expect(above).toContain(beside);
  });

  it("is filled with what the server said", () => {
    const error = { message: "wait", type: "server" };
    expect(textOf(renderView(<Field form="f" label="" registered={registered} error={error} values={{ seconds: 7 }} control={() => null} />, locale))).toContain("7");
  });

  it("is said as its kind is where its code has no sentence", () => {
    const { problems } = messagesOf(locale).desk;
    expect(textOf(renderView(<ErrorSummary at={atForm} problem={{ kind: "conflict", code: "noSuchCode" }} errors={{}} form="f" />, locale))).toBe(problems.conflict);
  });
});
