import type { ActionAnswer } from "@/lib/action-answer";
import { isRefusal } from "./problem-text";
import type { FormProblem } from "./problem-text";

/** What has become of what was typed. */
export type DraftState<Kept> = { kind: "untouched" } | { kind: "kept"; at: Date; kept: Kept } | { kind: "failed"; problem: FormProblem };

/** So long after the last change it is kept, and while somebody types without a pause at least so often. */
const PAUSE_MS = 2_000;
const LONGEST_MS = 10_000;
/** A try that failed is made again, at first soon, then more rarely; what the server refused only when it has changed. */
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;

/** Keeps the values of a form on the server while somebody types: one try at a time, the newest values, until it works. */
export class DraftKeeper<Kept> {
  /** What the server has, or had to begin with; and what it has yet to get. Both as JSON. */
  private settled = "";
  private waiting: string | null = null;
  private changedAt: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private failures = 0;

  constructor(
    private readonly save: (values: unknown) => Promise<ActionAnswer<Kept>>,
    private readonly say: (state: DraftState<Kept>) => void,
  ) {}

  /** These values need not be kept: they come from the server. */
  begin(values: unknown): void {
    this.settled = JSON.stringify(values);
  }

  /** Somebody has typed: keeps it after a pause. */
  change(values: unknown): void {
    const text = JSON.stringify(values);
    if (text === (this.waiting ?? this.settled)) return;
    this.waiting = text;
    this.changedAt ??= Date.now();
    this.flushIn(Math.min(PAUSE_MS, Math.max(0, this.changedAt + LONGEST_MS - Date.now())));
  }

  /** Keeps what is waiting at once, for instance because the page is being left. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    return (this.sending ??= this.send().finally(() => {
      this.sending = null;
    }));
  }

  /** Forgets what is waiting, once nothing is under way: the form has been saved, or its content is not wanted. */
  async finish(values: () => unknown): Promise<void> {
    this.waiting = null;
    await this.sending;
    clearTimeout(this.timer);
    this.waiting = null;
    this.changedAt = null;
    this.begin(values());
    this.say({ kind: "untouched" });
  }

  private async send(): Promise<void> {
    while (this.waiting !== null) {
      const text: string = this.waiting;
      const answer = await this.save(JSON.parse(text)).catch(() => ({ ok: false as const, kind: "unreachable" as const }));
      if (!answer.ok) return this.fail(answer);
      this.settled = text;
      this.failures = 0;
      this.changedAt = null;
      if (this.waiting === text) this.waiting = null;
      this.say({ kind: "kept", at: new Date(), kept: answer.result });
    }
  }

  private fail({ kind, ...problem }: FormProblem): void {
    if (this.waiting === null) return;
    this.say({ kind: "failed", problem: { kind, ...problem } });
    if (!isRefusal({ kind })) this.flushIn(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures));
    this.failures += 1;
  }

  private flushIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }
}

/**
 * What a form begins with where a draft was left: the draft's values, as far as the form still has such fields.
 * A draft of an older form must not break a newer one.
 */
export function restoredValues<Values extends object>(defaults: Values, kept: Readonly<Record<string, unknown>>): Values {
  const fits = (key: keyof Values & string) => Object.hasOwn(kept, key) && (defaults[key] == null || shapeOf(defaults[key]) === shapeOf(kept[key]));
  const restored = (Object.keys(defaults) as (keyof Values & string)[]).filter(fits).map((key) => [key, kept[key]]);
  return { ...defaults, ...Object.fromEntries(restored) };
}

const shapeOf = (value: unknown) => (Array.isArray(value) ? "list" : value === null ? "nothing" : typeof value);
