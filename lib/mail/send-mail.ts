import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** Whether this installation sends mail. */
export function canSendMail(): boolean {
  return env.SMTP_URL !== undefined;
}

/** How long a mail server may take before we say that it does not answer. */
const PATIENCE_MS = 15_000;

/** Sends a mail as plain text; throws when the mail server does not take it. */
export async function sendMail({ to, subject, text }: { to: string; subject: string; text: string }): Promise<void> {
  if (env.SMTP_URL === undefined || env.MAIL_FROM === undefined) throw new Error("SMTP_URL is not set.");
  const transport = createTransport(env.SMTP_URL, {
    connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS, disableFileAccess: true, disableUrlAccess: true,
  } as object);
  try {
    await transport.sendMail({ from: env.MAIL_FROM, to: { name: "", address: to }, subject, text });
  } finally {
    transport.close();
  }
}
