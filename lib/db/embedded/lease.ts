import "server-only";
import { connect, type Socket } from "node:net";
import type { Keeper } from "./keeper-lock";
import { KNOCK, type LeaseAnswer } from "./lease-door";
import { isAlive } from "./process-alive";

/** How an attempt to get a lease ended. */
export type LeaseOutcome =
  | { state: "held"; port: number; socket: Socket }
  | { state: "gone" }
  | { state: "stopping" }
  | { state: "failed"; sentence: string };

/** After a restart of the machine a stranger may have a dead keeper's number and even its port, but not its answer. */
const GREETING_MILLISECONDS = 15_000;

/** Asks a keeper for a lease and waits as long as it is alive and starting. */
export function askForLease(keeper: Keeper): Promise<LeaseOutcome> {
  return new Promise((resolve) => {
    const talk = new Talk(keeper, `${keeper.token}\n`, (answer) => {
      if (answer?.state === "starting") return;
      const socket = talk.finish();
      if (answer?.state === "ready") return resolve({ state: "held", port: answer.port, socket });
      socket.destroy();
      resolve(answer ?? { state: "gone" });
    });
  });
}

/** True when the lock's holder answers, in whatever state it is. */
export function isKept(keeper: Keeper): Promise<boolean> {
  return new Promise((resolve) => {
    const talk = new Talk(keeper, `${keeper.token}${KNOCK}\n`, (answer) => {
      talk.finish().destroy();
      resolve(answer !== null);
    });
  });
}

/** One connection to a keeper: says its line and hands on every answer, and null when there is nobody (any more). */
class Talk {
  readonly #socket: Socket;
  readonly #pulse: NodeJS.Timeout;
  readonly #patience: NodeJS.Timeout;
  #heard = "";
  #isFinished = false;

  constructor(keeper: Keeper, line: string, listener: (answer: LeaseAnswer | null) => void) {
    const hear = (answer: LeaseAnswer | null) => void (this.#isFinished || listener(answer));
    this.#pulse = setInterval(() => void (isAlive(keeper.pid) || hear(null)), 500);
    this.#patience = setTimeout(() => hear(null), GREETING_MILLISECONDS);
    this.#socket = connect({ host: "127.0.0.1", port: keeper.port, allowHalfOpen: true });
    this.#socket.setEncoding("utf8");
    for (const end of ["error", "close", "end"]) this.#socket.on(end, () => hear(null));
    this.#socket.on("connect", () => void this.#socket.write(line));
    this.#socket.on("data", (text: string) => {
      clearTimeout(this.#patience);
      this.#heard += text;
      const lines = this.#heard.split("\n");
      this.#heard = lines.pop() ?? "";
      for (const each of lines) hear(JSON.parse(each) as LeaseAnswer);
    });
  }

  /** Ends the listening and gives the open connection. */
  finish(): Socket {
    this.#isFinished = true;
    clearInterval(this.#pulse);
    clearTimeout(this.#patience);
    for (const event of ["data", "close", "end"]) this.#socket.removeAllListeners(event);
    // The listener for errors stays: what follows an error is a close, and that is for the new owner to hear.
    return this.#socket;
  }
}
