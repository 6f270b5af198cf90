import { createServer } from "node:net";
import { StepFailed } from "./steps.mjs";

/** The port to serve on; refuses one that is no port, or that somebody uses, before any work is done. */
export async function freeSitePort(env, command) {
  const text = env.PORT || "3000";
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) throw new StepFailed("PORT must be a whole number from 1 to 65535.");
  for (const host of new Set([env.HOST || "0.0.0.0", "127.0.0.1"])) {
    const problem = await listenProblem(port, host);
    if (problem === "EACCES") throw new StepFailed(`Port ${port} is reserved for the administrator. Choose another: PORT=3001 ${command}`);
    if (problem) throw new StepFailed(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} ${command}`);
  }
  return port;
}

function listenProblem(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (error) => resolve(error.code === "EADDRNOTAVAIL" ? "" : error.code));
    server.listen({ port, host }, () => server.close(() => resolve("")));
  });
}
