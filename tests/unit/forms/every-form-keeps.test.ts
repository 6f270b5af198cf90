import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The forms whose content is not kept, and why. A form that is not here has a draft. */
const WITHOUT_DRAFT: Readonly<Record<string, string>> = {
  "components/accounts/request-reset-form.tsx": "in front of the desk, where nobody is known",
  "components/accounts/change-password-form.tsx": "passwords are nowhere but in the browser until they are hashed",
  "components/accounts/change-account.tsx": "choices, made again in a moment",
  "components/accounts/sign-in-form.tsx": "passwords are nowhere but in the browser until they are hashed",
  "components/accounts/choose-password-form.tsx": "passwords are nowhere but in the browser until they are hashed",
  "components/accounts/invite-form.tsx": "an address and a role, typed again in a moment",
  "components/accounts/code-form.tsx": "a code that is over in a minute",
  "components/images/add-image-form.tsx": "a file stays where it is until it is sent",
  "components/images/review-image-form.tsx": "a tick, by which somebody answers for what they see now",
  "components/persons/open-facts.tsx": "ticks, by which somebody answers for what they see now",
};

it("what is typed into a form of the desk is kept, but for what is named here", () => {
  const forms = ["components", "app"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`)).filter((path) => path.endsWith(".tsx")).filter((path) => /\buseActionForm[<(]/.test(readFileSync(path, "utf8")));
  const without = forms.filter((path) => /\bdraft: null\b/.test(readFileSync(path, "utf8")));
  expect(forms.length).toBeGreaterThan(without.length);
  expect(without.toSorted(), "Give the form a draft (components/forms/use-saved-draft.ts), or say here why it has none.").toEqual(Object.keys(WITHOUT_DRAFT).toSorted());
});
