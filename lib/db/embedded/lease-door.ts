import "server-only";
import { timingSafeEqual } from "node:crypto";
import { createServer, type Socket } from "node:net";

/** What a keeper tells whoever asks for a lease. */
export type LeaseAnswer =
  | { state: "starting" }
  | { state: "ready"; port: number }
  | { state: "stopping" }
  | { state: "failed"; sentence: string };

/** What a keeper that wants the lock sends after the token: it only asks whether anybody keeps the server. */
export const KNOCK = " knock";

/**
 * Where commands take a lease on the server. A lease is an open connection, so the operating system gives it
 * back when a command ends in any way at all, `kill -9` included.
 */
export class LeaseDoor {
  readonly #server = createServer({ allowHalfOpen: true }, (socket) => this.#enter(socket));
  readonly #leases = new Set<Socket>();
  readonly #open = new Set<Socket>();
  #answer: LeaseAnswer = { state: "starting" };

  constructor(
    readonly token: string,
    readonly onLease: () => void,
    readonly onLastLeaseGone: () => void,
  ) {}

  /** Starts to listen and gives the port. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.on("error", reject);
      this.#server.listen(0, "127.0.0.1", () => {
        const address = this.#server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  }

  /** How many commands use the server now. */
  get leases(): number {
    return this.#leases.size;
  }

  /** Tells everybody who is here, and whoever comes from now on. */
  answer(answer: LeaseAnswer): void {
    this.#answer = answer;
    for (const socket of this.#leases) this.#tell(socket, answer);
  }

  /** Sends everybody away and stops listening. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      for (const socket of this.#open) {
        socket.end();
        // A peer that never hangs up must not keep the keeper.
        setTimeout(() => socket.destroy(), 500).unref();
      }
    });
  }

  #enter(socket: Socket): void {
    let heard = "";
    this.#open.add(socket);
    socket.setEncoding("utf8");
    socket.on("error", () => undefined);
    socket.on("data", (text: string) => {
      if (this.#leases.has(socket) || heard.includes("\n")) return;
      heard += text;
      if (heard.length > 200) return void socket.destroy();
      if (heard.includes("\n")) this.#grant(socket, heard.trim());
    });
    socket.on("end", () => this.#leave(socket));
    socket.on("close", () => {
      this.#leave(socket);
      this.#open.delete(socket);
    });
  }

  #grant(socket: Socket, line: string): void {
    const isKnock = line.endsWith(KNOCK);
    const given = Buffer.from(isKnock ? line.slice(0, -KNOCK.length) : line);
    const wanted = Buffer.from(this.token);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return void socket.destroy();
    this.#tell(socket, this.#answer);
    if (isKnock || this.#answer.state === "stopping") return void socket.end();
    this.#leases.add(socket);
    this.onLease();
  }

  #tell(socket: Socket, answer: LeaseAnswer): void {
    socket.write(`${JSON.stringify(answer)}\n`);
  }

  /** The last one out waits at the door until the server has stopped; the others leave at once. */
  #leave(socket: Socket): void {
    const hadLease = this.#leases.delete(socket);
    if (hadLease && this.#leases.size === 0) this.onLastLeaseGone();
    else if (!socket.writableEnded && this.#answer.state !== "stopping") socket.end();
  }
}
