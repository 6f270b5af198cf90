import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** A mail server that takes everything and keeps it, or takes nothing. */
export interface MailSink {
  url: string;
  /** What came, as it came over the wire. */
  mails: { to: string[]; text: string }[];
  close(): Promise<void>;
}

/** Starts a mail server on a free port of this machine. */
export async function startMailSink({ refuses = false } = {}): Promise<MailSink> {
  const mails: MailSink["mails"] = [];
  const server = createServer((socket) => {
    let [held, isData, to] = ["", false, [] as string[]];
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on("error", () => socket.destroy());
    say("220 sink");
    socket.on("data", (chunk) => {
      held += chunk.toString("utf8");
      if (isData) {
        const end = held.indexOf("\r\n.\r\n");
        if (end === -1) return;
        mails.push({ to, text: held.slice(0, end) });
        [held, isData, to] = [held.slice(end + 5), false, []];
        say("250 kept");
      }
      for (let at = held.indexOf("\r\n"); at !== -1 && !isData; at = held.indexOf("\r\n")) {
        const line = held.slice(0, at);
        held = held.slice(at + 2);
        if (/^RCPT TO:/i.test(line)) to.push(/<(.*?)>/.exec(line)?.[1] ?? "");
        if (/^QUIT/i.test(line)) say("221 bye");
        else if (refuses && /^MAIL/i.test(line)) say("550 no");
        else if (/^DATA/i.test(line)) {
          isData = true;
          say("354 go on");
        } else say("250 well");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => new Promise((resolve) => void server.close(() => resolve())) };
}
