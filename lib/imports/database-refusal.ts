const CONNECTION_CODES = /^(?:P1\d{3}|P2024|P2028|P2034|ECONN\w+|EPIPE|57P0\d|53\d{3}|08\d{3})$/;

/** What the server itself said, where the error comes from a statement of ours. */
interface ServerAnswer {
  originalCode?: string;
  originalMessage?: string;
}

/** Whether the database refused what was written, rather than not being there. */
export function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error) || !error.name.startsWith("Prisma") || error.name === "PrismaClientInitializationError") return false;
  const codes = [(error as { code?: unknown }).code, answerIn(error)?.originalCode];
  return !codes.some((code) => typeof code === "string" && CONNECTION_CODES.test(code));
}

/** What the database said, in one line. */
export function databaseSentence(error: Error): string {
  const message = answerIn(error)?.originalMessage ?? error.message;
  const lines = message.split("\n").map((line) => line.trim());
  const said = lines.findLast((line) => line !== "" && !line.startsWith("at ")) ?? "it gave no reason";
  return `The database refused this record: ${said.slice(0, 500)}`;
}

function answerIn(error: Error): ServerAnswer | undefined {
  return (error as { meta?: { driverAdapterError?: { cause?: ServerAnswer } } }).meta?.driverAdapterError?.cause;
}
