import { expect, it } from "vitest";
import { secondsToWait, waitAnswer } from "@/lib/users/sign-in-wait";
import { hostileStrings } from "@/tests/support/hostile-strings";

it("an answer says how long to wait, and nothing else is taken for one", () => {
  for (const seconds of [1, 60, 3_600]) expect(secondsToWait(waitAnswer(seconds))).toBe(seconds);
  for (const other of [undefined, null, "", "CredentialsSignin", "wait:", "wait:x", "wait:1 ", " wait:1", "wait:-1", ...hostileStrings]) expect(secondsToWait(other)).toBeNull();
});
