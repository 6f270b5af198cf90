import { afterEach, describe, expect, it, vi } from "vitest";
import { startMailSink } from "@/tests/support/mail-sink";
import type { MailSink } from "@/tests/support/mail-sink";

let sink: MailSink | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await sink?.close();
});

/** The function as a site with these settings has it: the environment is parsed when it is loaded. */
async function handOver(settings: Record<string, string>) {
  for (const [name, value] of Object.entries({ SITE_URL: "https://example.org", ...settings })) vi.stubEnv(name, value);
  vi.resetModules();
  return (await import("@/lib/users/hand-over-link")).handOverLink;
}
const link = { token: "0".repeat(64), email: "gulnur@example.org", name: "گۈلنۇر", purpose: "invitation", locale: "ug" } as const;
const address = `https://example.org/ug/desk/link/${link.token}`;
const decoded = (text: string) => {
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return /base64/i.test(head) ? Buffer.from(body, "base64").toString("utf8") : body.replace(/=\r\n/g, "");
};

describe("a one-time link", () => {
  it("goes out by mail where the site sends mail, and nobody else sees it", async () => {
    sink = await startMailSink();
    const handed = await (await handOver({ SMTP_URL: sink.url, MAIL_FROM: "desk@example.org" }))(link);
    expect(handed).toEqual({ email: link.email, link: null, hasMailFailed: false });
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]?.to).toEqual([link.email]);
    const text = decoded(sink.mails[0]?.text ?? "");
    for (const part of [address, link.name, "گۇۋاھ"]) expect(text).toContain(part);
  });

  it("is shown where the site sends none", async () => {
    expect(await (await handOver({ SMTP_URL: "" }))(link)).toEqual({ email: link.email, link: address, hasMailFailed: false });
  });

  it("is shown where the mail server refuses, or is not there", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    sink = await startMailSink({ refuses: true });
    for (const SMTP_URL of [sink.url, "smtp://127.0.0.1:1"]) {
      expect(await (await handOver({ SMTP_URL, MAIL_FROM: "desk@example.org" }))(link)).toEqual({ email: link.email, link: address, hasMailFailed: true });
    }
    expect(JSON.stringify(error.mock.calls)).not.toContain(link.token);
  });

  it("cannot carry headers or other receivers in a name or address", async () => {
    sink = await startMailSink();
    const handOverLink = await handOver({ SMTP_URL: sink.url, MAIL_FROM: "desk@example.org" });
    await handOverLink({ ...link, name: "A\r\nBcc: evil@example.org", email: "gulnur@example.org" });
    await handOverLink({ ...link, email: "gulnur@example.org,evil@example.org" });
    expect(sink.mails.flatMap(({ to }) => to)).not.toContain("evil@example.org");
    for (const { text } of sink.mails) expect(text.split("\r\n\r\n")[0]).not.toMatch(/^bcc:/im);
  });
});
