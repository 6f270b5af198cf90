import type { ImportProblem } from "./check-record";
import type { ImportProgress, ImportReport } from "./import-report";
import type { ImportPublishReport } from "./publish-imported";

const EVERY_MILLISECONDS = 1_000;
const MOST_PROBLEMS = 1_000;

/** Tells an import in lines: how far it is once a second, each problem as it is met, and what it came to. */
export function progressLines(say: (line: string) => void) {
  const begun = Date.now();
  let last = begun;
  let problems = 0;
  const count = (n: number) => n.toLocaleString("en");
  const isTime = () => {
    const now = Date.now();
    if (now - last < EVERY_MILLISECONDS) return false;
    last = now;
    return true;
  };
  const perSecond = (n: number, since: number) => count(Math.round(n / Math.max(0.001, (Date.now() - since) / 1000)));

  const onProblem = ({ path, sentence }: ImportProblem) => {
    problems += 1;
    if (problems <= MOST_PROBLEMS) say(`${path}: ${sentence}`);
    if (problems === MOST_PROBLEMS + 1) say("More problems are counted, not listed.");
  };

  return {
    onProblem,
    onProgress: ({ records, bytesRead, bytes }: ImportProgress) => {
      if (!isTime()) return;
      say(`${count(records)} records, ${perSecond(records, begun)} a second, ${Math.floor((100 * bytesRead) / Math.max(1, bytes))} %`);
    },
    summarise: (report: ImportReport, isDryRun: boolean) => {
      if (report.stopped !== null) say(report.stopped);
      const { read, added, changed, unchanged, refused } = report;
      const begin = isDryRun ? "Nothing was written. The file would give" : "The import gave";
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      say(`${begin} ${count(added)} new, ${count(changed)} changed and ${count(unchanged)} unchanged records; ${count(refused)} of ${count(read)} were refused (${seconds} s).`);
      if (report.stopped !== null && read > 0 && !isDryRun) say("What stood before that place is in; run the import again with a whole file.");
    },
    publishing: () => {
      const start = Date.now();
      return {
        onProblem,
        onProgress: (done: number, total: number) => {
          if (isTime()) say(`${count(done)} of ${count(total)} records published, ${perSecond(done, start)} a second`);
        },
      };
    },
    summarisePublishing: ({ published, renewed, unchanged, refused, leftToReviewers }: ImportPublishReport) => {
      say(`Published ${count(published)} new records and ${count(renewed)} new versions; ${count(unchanged)} were unchanged, ${count(refused)} refused.`);
      if (leftToReviewers > 0) say(`${count(leftToReviewers)} entries of people at risk wait for a reviewer.`);
    },
  };
}
