import "server-only";
import { createHash, randomInt } from "node:crypto";
import type { Transaction } from "@/lib/db/client";

/** Letters and digits that are not mistaken for each other. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const LETTERS = 4;
/** How many codes somebody gets. */
const RECOVERY_CODES = 10;

const oneGroup = () => Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
const oneCode = () => Array.from({ length: GROUPS }, oneGroup).join("-");

/** A code of 59 random bits needs no slow hash; the user's id keeps equal codes of two people apart. */
function hashOf(userId: string, code: string): string {
  const letters = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return createHash("sha256").update(`${userId} ${letters}`).digest("hex");
}

/** Gives somebody new recovery codes, to be shown once; those from before are void. */
export async function renewCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, oneCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashOf(userId, code) })) });
  return codes;
}

/** Uses a recovery code up; false when it is none of this person's, or was used. */
export async function spendCode(tx: Transaction, userId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashOf(userId, code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
