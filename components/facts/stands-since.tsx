import { useTranslations } from "next-intl";
import { unitSince } from "@/lib/publication/unit-since";
import type { FactContext } from "./fact-context";

/** On an old version: whether a fact still stands. Where it does, that is said only of the fact that an address led to. */
export function StandsSince({ id, since }: { id: string; since: NonNullable<FactContext["since"]> }) {
  const t = useTranslations("citations.since.here");
  const state = unitSince(id, since.diff);
  return <p className={state === "same" ? "label stands" : "label font-semibold"}>{t(state, { current: String(since.current) })}</p>;
}
