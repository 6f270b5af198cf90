import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper, restoredValues } from "@/components/forms/draft-keeper";
import type { DraftState } from "@/components/forms/draft-keeper";
import type { ActionAnswer } from "@/lib/action-answer";

type Answer = ActionAnswer<string>;
const kept: Answer = { ok: true, result: "kept" };

/** A keeper with what it sent and said; `answer` decides what comes of a try. */
function watched(answer: () => Answer | Promise<Answer> = () => kept) {
  const sent: unknown[] = [];
  const said: DraftState<string>["kind"][] = [];
  const keeper = new DraftKeeper<string>(
    async (values) => {
      sent.push(values);
      return answer();
    },
    ({ kind }) => said.push(kind),
  );
  keeper.begin({ text: "" });
  return { keeper, sent, said };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is typed", () => {
  it("is kept two seconds after the last change, once, and only when it differs from what is there", async () => {
    const { keeper, sent, said } = watched();
    keeper.change({ text: "" });
    keeper.change({ text: "A" });
    await vi.advanceTimersByTimeAsync(1_900);
    keeper.change({ text: "Ab" });
    await vi.advanceTimersByTimeAsync(1_900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect([sent, said]).toEqual([[{ text: "Ab" }], ["kept"]]);
    keeper.change({ text: "Ab" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    keeper.change({ text: "" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent.at(-1)).toEqual({ text: "" });
  });

  it("is kept every ten seconds by somebody who never pauses, and at once by somebody who leaves", async () => {
    const { keeper, sent } = watched();
    for (let second = 0; second < 11; second += 1) {
      keeper.change({ text: "x".repeat(second + 1) });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toHaveLength(1);
    keeper.change({ text: "left" });
    await keeper.flush();
    expect(sent.at(-1)).toEqual({ text: "left" });
  });

  it("while it is being kept is kept next, never at the same time", async () => {
    let release = () => {};
    const { keeper, sent } = watched(() => new Promise((resolve) => (release = () => resolve(kept))));
    keeper.change({ text: "one" });
    const flushed = keeper.flush();
    keeper.change({ text: "two" });
    void keeper.flush();
    expect(sent).toEqual([{ text: "one" }]);
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([{ text: "one" }, { text: "two" }]);
    release();
    await flushed;
  });
});

describe("a try that fails", () => {
  it("is made again, ever more rarely, until the desk answers or somebody has signed in again", async () => {
    let answers = 0;
    const { keeper, sent, said } = watched(() => {
      answers += 1;
      if (answers === 1) throw new Error("away");
      return answers === 2 ? { ok: false, kind: "signed_out" } : kept;
    });
    keeper.change({ text: "A" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(said).toEqual(["failed"]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said).toEqual(["failed", "failed"]);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said.at(-1)).toBe("kept");
  });

  it("is not made again with the same values where the server refuses them", async () => {
    const { keeper, sent } = watched(() => ({ ok: false, kind: "invalid" }));
    keeper.change({ text: "too long" });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
    keeper.change({ text: "short" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
  });
});

describe("a form that was saved", () => {
  it("forgets what is waiting, and begins again with the next word", async () => {
    const { keeper, sent, said } = watched();
    keeper.change({ text: "A" });
    await keeper.finish(() => ({ text: "saved" }));
    keeper.change({ text: "saved" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent, said]).toEqual([[], ["untouched"]]);
    keeper.change({ text: "saved, and more" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([{ text: "saved, and more" }]);
  });

  it("waits for a try that is under way, and does not try again when that fails", async () => {
    let release = () => {};
    const { keeper, sent } = watched(() => new Promise((resolve) => (release = () => resolve({ ok: false, kind: "signed_out" }))));
    keeper.change({ text: "A" });
    void keeper.flush();
    let isFinished = false;
    const finished = keeper.finish(() => ({ text: "A" })).then(() => (isFinished = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(isFinished).toBe(false);
    release();
    await finished;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
  });
});

describe("a draft that is put back", () => {
  it("fills the fields that the form has, and no others", () => {
    const defaults = { text: "", roles: [] as string[], place: null as object | null, minor: false, lockVersion: 3 };
    const draft = { text: "typed", roles: ["victim"], place: { id: "1" }, minor: "yes", lockVersion: 2, gone: "x", toString: "y" };
    expect(restoredValues(defaults, draft)).toEqual({ text: "typed", roles: ["victim"], place: { id: "1" }, minor: false, lockVersion: 2 });
    expect(restoredValues(defaults, { roles: { 0: "victim" }, text: null })).toEqual(defaults);
  });
});
