import "server-only";
import { createServer } from "node:net";

/** A port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return listenOn(0);
}

/** True when a server could listen on that port of this machine now. */
export async function isPortFree(port: number): Promise<boolean> {
  return listenOn(port).then(() => true, () => false);
}

function listenOn(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
