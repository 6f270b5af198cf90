import { z } from "zod";
import { assignableRoles } from "./vocabulary";

/** How short and how long a password may be, in characters as people count them; messages are filled with it. */
export const passwordLength = { shortest: 12, longest: 128 } as const;
const LONGEST_TEXT = 200;

// What is wrong is said by codes, which are keys of `desk.problems` in the message files.

const lengthOf = (text: string) => [...text].length;
/** Neither control characters nor what turns the direction of a line: a name is shown to others. */
const PLAIN_LINE = /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u;

/** An address, in small letters as it is kept. */
export const emailSchema = z
  .string()
  .max(LONGEST_TEXT, "emailWrong")
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email({ pattern: z.regexes.html5Email, error: "emailWrong" }));

/** A password that somebody chooses; the server also refuses common ones. */
const passwordSchema = z
  .string()
  .refine((text) => lengthOf(text) >= passwordLength.shortest, "passwordShort")
  .refine((text) => lengthOf(text) <= passwordLength.longest, "passwordLong");

/** A code of an authenticator or a recovery code, as typed. */
export const codeSchema = z
  .string()
  .max(100, "codeWrong")
  .transform((text) => text.replace(/[\s-]/g, ""))
  .refine((text) => /^(?:\d{6}|[a-z0-9]{12})$/i.test(text), "codeForm");

const nameSchema = z
  .string()
  .max(LONGEST_TEXT, "tooLong")
  .regex(PLAIN_LINE, "nameWrong")
  .transform((text) => text.trim())
  .refine((text) => text !== "", "nameMissing");
const roleSchema = z.enum(assignableRoles, "roleMissing");
const userIdSchema = z.uuid("unknownAccount");
const tokenSchema = z.string().regex(/^[0-9a-f]{64}$/, "linkGone");

export const signInSchema = z.object({ email: z.string().min(1, "emailMissing"), password: z.string().min(1, "passwordMissing") });
export const choosePasswordSchema = z.object({ token: tokenSchema, password: passwordSchema });
export const requestResetSchema = z.object({ email: emailSchema });
export const inviteSchema = z.object({ email: emailSchema, name: nameSchema, role: roleSchema });
export const createAdministratorSchema = z.object({ email: emailSchema, name: nameSchema });
export const accountSchema = z.object({ userId: userIdSchema });
export const changeShortcutsSchema = z.object({ areOn: z.boolean("invalid") });
export const changeRoleSchema = z.object({ userId: userIdSchema, role: roleSchema });
export const endSessionSchema = z.object({ sessionId: z.uuid("sessionGone") });
export const changePasswordSchema = z.object({ current: z.string().min(1, "passwordMissing").max(1_000, "passwordWrong"), password: passwordSchema });
export const confirmedByCodeSchema = z.object({ code: codeSchema });
