import { randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { SESSION_COOKIE } from "@/lib/auth/auth";
import { derivedKey } from "@/lib/auth/derived-keys";
import { hashPassword } from "@/lib/auth/password-hash";
import { seal } from "@/lib/auth/secret-box";
import { openSession } from "@/lib/auth/sessions";
import { toBase32 } from "@/lib/auth/totp";
import { closeClient, db } from "@/lib/db/client";

/** A program of its own, because it needs the secret of the site that is measured: prints the cookie of a reviewer who is signed in. */
const userId = randomUUID();
await db.user.create({ data: { id: userId, email: `${userId}@bench.invalid`, name: "Bench", role: "reviewer" } });
const passwordHash = await hashPassword(randomBytes(16).toString("hex"));
await db.credential.create({ data: { userId, passwordHash, totpSecret: seal("second factor", userId, toBase32(randomBytes(20))), totpStep: 0 } });
const token = await openSession(userId, "bench");
await db.deskSession.updateMany({ where: { userId }, data: { secondFactorAt: new Date() } });
const cookie = await encode({ token: { token }, secret: derivedKey("session cookie").toString("hex"), maxAge: 86_400 });
process.stdout.write(`${SESSION_COOKIE}=${cookie}`);
await closeClient();
