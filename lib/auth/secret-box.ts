import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKey } from "./derived-keys";
import type { KeyPurpose } from "./derived-keys";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a secret for keeping (AES-256-GCM); `owner` is bound to it, so that it is no good in another's row. */
export function seal(purpose: KeyPurpose, owner: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", derivedKey(purpose), nonce).setAAD(Buffer.from(owner));
  return Buffer.concat([nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** What was sealed; throws when key or owner is another, or a bit has changed. */
export function unseal(purpose: KeyPurpose, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const [nonce, body, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, -TAG_BYTES), bytes.subarray(-TAG_BYTES)];
  const decipher = createDecipheriv("aes-256-gcm", derivedKey(purpose), nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}
