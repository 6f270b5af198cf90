import "server-only";
import { connect, type Socket } from "node:net";
import type { Keeper } from "./keeper-lock";
import type { LeaseAnswer } from "./lease-door";
import { isAlive } from "./process-alive";

/** How an attempt to get a lease ended. */
export type LeaseOutcome =
  | { state: "held"; port: number; socket: Socket }
  | { state: "gone" }
  | { state: "stopping" }
  | { state: "failed"; sentence: string };

/** Asks a keeper for a lease and waits as long as it is alive and starting. */
export function askForLease(keeper: Keeper): Promise<LeaseOutcome> {
  return new Promise((resolve) => {
    if (!isAlive(keeper.pid)) return resolve({ state: "gone" });
    const socket = connect({ host: "127.0.0.1", port: keeper.port, allowHalfOpen: true });
    let heard = "";
    const decide = (outcome: LeaseOutcome) => {
      clearInterval(pulse);
      socket.removeAllListeners("data");
      if (outcome.state !== "held") socket.destroy();
      resolve(outcome);
    };
    // A stopped process or a stranger on the port never answers; a dead one is noticed here.
    const pulse = setInterval(() => void (isAlive(keeper.pid) || decide({ state: "gone" })), 500);
    socket.setEncoding("utf8");
    socket.on("error", () => decide({ state: "gone" }));
    socket.on("close", () => decide({ state: "gone" }));
    socket.on("end", () => decide({ state: "gone" }));
    socket.on("connect", () => void socket.write(`${keeper.token}\n`));
    socket.on("data", (text: string) => {
      heard += text;
      if (!heard.includes("\n")) return;
      const answer = JSON.parse(heard) as LeaseAnswer;
      decide(answer.state === "ready" ? { state: "held", port: answer.port, socket } : answer);
    });
  });
}
