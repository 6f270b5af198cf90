import { accountSections } from "@/lib/testimonies/vocabulary";
import type { AccountSection } from "@/lib/testimonies/vocabulary";
import type { CitedRecords } from "./cited-records";
import type { Unit } from "./public-record";
import { recordKey } from "./record-key";

/** What one testimony says about a victim, with what is known of the testimony. */
export interface EntryAccount {
  account: Unit<"account">;
  testimony: Unit<"testimony"> | null;
  witnesses: readonly Unit<"witness">[];
  /** Given directly, not as reported by a text. */
  isDirect: boolean;
  /** What it says, in the order of the entry page; what it does not say is left out. */
  sections: readonly { name: AccountSection; text: string }[];
}

/** Puts the accounts of an entry together with their testimonies, in the order of the testimonies' numbers. */
export function entryAccounts(accounts: readonly Unit<"account">[], cited: CitedRecords): EntryAccount[] {
  const inOrder = [...accounts].sort((a, b) => a.testimony.number - b.testimony.number);
  return inOrder.map((account) => {
    const parts = cited.get(recordKey(account.testimony));
    return {
      account,
      testimony: parts?.testimony ?? null,
      witnesses: parts?.witnesses ?? [],
      isDirect: parts?.testimony?.reportedBy === null,
      sections: accountSections.flatMap((name) => {
        const text = account.sections[name];
        return text === undefined ? [] : [{ name, text }];
      }),
    };
  });
}
