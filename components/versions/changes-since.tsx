import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { comparePath, recordPath } from "@/lib/permalinks";
import type { ChangesSince as Changes } from "@/lib/publication/citation-queries";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import { ShortChanges } from "./short-changes";
import { useUnitLabel } from "./unit-headline";
import { UnitLine } from "./unit-line";

const MOST = 40;
const ANCHORED = /^[a-z]-[a-z0-9]{10}$/;

/** On an old version: what the current one says differently, fact by fact. What is not named still stands. */
export function ChangesSince({ version, since }: { version: PublicVersion; since: Changes | null }) {
  const locale = useLocale();
  const t = useTranslations("citations.since");
  if (since === null) return null;
  const current = String(since.current);
  const here = (unit: PublicUnit) => `#${unit.id}`;
  const there = (unit: PublicUnit) => `${recordPath(locale, version)}#${unit.id}`;
  const lines = [
    ...since.diff.changed.map((change) => ({ unit: change.before, what: "changed" as const, href: here(change.before), change })),
    ...since.diff.removed.map((unit) => ({ unit, what: "removed" as const, href: here(unit) })),
    ...since.diff.added.map((unit) => ({ unit, what: "added" as const, href: there(unit) })),
  ];
  return (
    <Notice title={t("title")}>
      <p>{t(lines.length === 0 ? "nothing" : "explain", { current })}</p>
      <ul className="mt-1 list-disc ps-5">
        {lines.slice(0, MOST).map(({ unit, what, href, ...line }) => (
          <Line key={`${what}-${unit.id}`} unit={unit} what={t(what)} href={ANCHORED.test(unit.id) ? href : null} labels={since.labels}>
            {"change" in line ? <ShortChanges change={line.change} version={version} labels={since.labels} /> : null}
          </Line>
        ))}
      </ul>
      {lines.length > MOST ? (
        <p>
          <a href={comparePath(locale, version, version.version, since.current)}>{t("more", { count: lines.length - MOST })}</a>
        </p>
      ) : null}
    </Notice>
  );
}

interface LineProps {
  unit: PublicUnit;
  what: string;
  href: string | null;
  labels: Changes["labels"];
  children: ReactNode;
}

/** One unit with what became of it. What it says may hold links of its own, so its address stands beside it. */
function Line({ unit, what, href, labels, children }: LineProps) {
  const label = useUnitLabel(unit);
  const t = useTranslations("fact");
  return (
    <li>
      <UnitLine unit={unit} labels={labels} /> <span className="text-soft">({what})</span>
      {children}
      {href === null ? null : (
        <>
          {" "}
          <a href={href} aria-label={t("permalinkTo", { label })}>
            {"#"}
          </a>
        </>
      )}
    </li>
  );
}
