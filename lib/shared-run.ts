/**
 * Makes work that many callers ask for at once run once for all of them: each gets the outcome of a run that began
 * after its call. Whoever comes while a run is under way shares the next one.
 */
export function sharedRun<Outcome>(work: () => Promise<Outcome>): () => Promise<Outcome> {
  let underWay: Promise<Outcome> | null = null;
  let next: Promise<Outcome> | null = null;

  const start = (): Promise<Outcome> => {
    next = null;
    const run = work().finally(() => {
      // Where another run is waiting it begins now, and nobody may begin one beside it.
      if (next === null) underWay = null;
    });
    underWay = run;
    return run;
  };
  return () => {
    if (underWay === null) return start();
    next ??= underWay.then(start, start);
    return next;
  };
}
