import { describe, expect, it } from "vitest";
import type { SignedIn } from "@/lib/auth/sessions";
import { pathOfStage, stageOf } from "@/lib/auth/sign-in-stage";

const signedIn = (given: Partial<SignedIn>): SignedIn => ({
  sessionId: "s", secondFactorAt: null, hasSecondFactor: true, hasShortcuts: true, user: { id: "u", email: "aman@example.org", name: "Aman", role: "curator" }, ...given,
});

describe("how far signing in has come", () => {
  it.each([
    [null, "signed_out"],
    [signedIn({ hasSecondFactor: false }), "second_factor_missing"],
    [signedIn({ hasSecondFactor: false, secondFactorAt: new Date() }), "second_factor_missing"],
    [signedIn({}), "second_factor_asked"],
    [signedIn({ secondFactorAt: new Date() }), "signed_in"],
  ] as const)("%# is %s", (one, stage) => {
    expect(stageOf(one)).toBe(stage);
  });

  it.each([
    ["signed_out", "/desk", "/ug/desk/sign-in"],
    ["signed_out", "/desk/accounts", "/ug/desk/sign-in?to=%2Fdesk%2Faccounts"],
    ["second_factor_missing", "/desk", "/ug/desk/second-factor/set-up"],
    ["second_factor_missing", "/desk/account", "/ug/desk/second-factor/set-up?to=%2Fdesk%2Faccount"],
    ["second_factor_asked", "/desk/account", "/ug/desk/second-factor?to=%2Fdesk%2Faccount"],
    ["signed_in", "/desk", "/ug/desk"],
    ["signed_in", "/desk/account", "/ug/desk/account"],
  ] as const)("%s on the way to %s goes on at %s", (stage, path, next) => {
    expect(pathOfStage(stage, "ug", path)).toBe(next);
  });
});
