import "server-only";
import { timingSafeEqual } from "node:crypto";
import { generateSync, generateURI } from "otplib";

/** RFC 6238 with what every authenticator app takes: SHA-1, six digits, 30 seconds. */
const TOTP_STEP_SECONDS = 30;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes as an authenticator app takes them (RFC 4648, without padding). */
export function toBase32(bytes: Uint8Array): string {
  let [text, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >> (bits - 5)) & 31];
  }
  return bits === 0 ? text : text + BASE32[(held << (5 - bits)) & 31];
}

/** What the QR code holds. */
export function totpUri(secret: string, email: string, issuer: string): string {
  return generateURI({ issuer, label: email, secret });
}

/** The code of a moment. */
export function totpCode(secret: string, at: Date): string {
  return generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });
}

/**
 * The time step of a right code, or null. A clock may be one step off; a step at or before `lastStep` was used
 * already, and a code is good once.
 */
export function totpStepOf(secret: string, code: string, lastStep: number | null, now: Date): number | null {
  const given = Buffer.from(code.replace(/\s/g, ""));
  const present = Math.floor(now.getTime() / 1000 / TOTP_STEP_SECONDS);
  let found: number | null = null;
  for (const step of [present - 1, present, present + 1]) {
    const right = Buffer.from(totpCode(secret, new Date(step * TOTP_STEP_SECONDS * 1000)));
    if (given.length === right.length && timingSafeEqual(given, right) && (lastStep === null || step > lastStep)) found = step;
  }
  return found;
}
