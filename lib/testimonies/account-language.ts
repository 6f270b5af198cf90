import type { AccountValues, TestimonyValues } from "./testimony-values";

interface Testimony {
  values: Pick<TestimonyValues, "translations" | "originalLanguage">;
  accounts: readonly { values: Pick<AccountValues, "language"> }[];
}

/** The language in which the next account of a testimony is written down: that of the last one, else of the text that is read. */
export function accountLanguage({ values, accounts }: Testimony): string {
  return accounts.at(-1)?.values.language || values.translations[0]?.language || values.originalLanguage;
}
