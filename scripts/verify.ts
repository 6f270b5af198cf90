import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { verifyChains } from "@/lib/publication/verify-queries";
import type { VerifyProgress } from "@/lib/publication/verify-queries";
import { runScript } from "./run-script";

const TELL_EVERY_MS = 2_000;
const count = (number: number) => number.toLocaleString("en");

/** `npm run verify` walks the chain of every public record and names the first break. */
await runScript(async () => {
  const connection = await connectDatabase();
  try {
    report(await walk());
  } finally {
    await closeClient();
    await connection.release();
  }
});

async function walk(): Promise<VerifyProgress> {
  let last: VerifyProgress = { records: 0, versions: 0, broken: null };
  let toldAt = Date.now();
  for await (const progress of verifyChains()) {
    last = progress;
    if (Date.now() - toldAt < TELL_EVERY_MS) continue;
    toldAt = Date.now();
    console.log(`${count(progress.records)} records with ${count(progress.versions)} versions checked so far.`);
  }
  return last;
}

function report({ records, versions, broken }: VerifyProgress): void {
  const checked = `${count(records)} records with ${count(versions)} versions checked`;
  if (!broken) return console.log(`${checked}: every chain holds.`);
  console.error(`${broken.kind} ${broken.number}, version ${broken.version}: ${broken.problem}`);
  console.error(`${checked} before that. Compare this record with a backup: somebody changed it past the commands.`);
  process.exitCode = 1;
}
