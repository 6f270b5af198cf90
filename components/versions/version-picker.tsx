import { useLocale, useTranslations } from "next-intl";
import { comparePath } from "@/lib/permalinks";
import type { PublicVersion } from "@/lib/publication/public-record";

/** A record with more versions offers the latest ones; any two are still compared at their address. */
const OFFERED = 40;

interface VersionPickerProps {
  from: number;
  to: number;
  version: PublicVersion;
}

/** Links to compare any two versions: one row for each side. */
export function VersionPicker({ from, to, version }: VersionPickerProps) {
  const locale = useLocale();
  const t = useTranslations("compare");
  if (version.currentVersion < 2) return null;
  const offered = Math.min(version.currentVersion, OFFERED);
  const numbers = Array.from({ length: offered }, (_, index) => version.currentVersion - offered + index + 1);
  const rows = [
    { name: "before", chosen: from, path: (number: number) => comparePath(locale, version, number, to) },
    { name: "after", chosen: to, path: (number: number) => comparePath(locale, version, from, number) },
  ] as const;
  return (
    <nav aria-label={t("choose")} className="label mt-3 mb-6">
      {rows.map(({ name, chosen, path }) => (
        <div key={name} className="flex flex-wrap items-baseline gap-x-1">
          <span className="min-w-14">{t(name)}</span>
          <ul className="contents">
            {numbers.map((number) => (
              <li key={number}>
                <a
                  href={path(number)}
                  aria-label={t(name === "before" ? "chooseBefore" : "chooseAfter", { number: String(number) })}
                  aria-current={number === chosen ? "true" : undefined}
                  className="inline-block min-w-7 py-1 text-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {number}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
