import { useTranslations } from "next-intl";

/** A moment to the minute, in the one time zone that everybody at the desk can compare. */
export function Moment({ at }: { at: Date }) {
  const t = useTranslations("desk");
  const iso = at.toISOString();
  return (
    <time dateTime={iso} dir="ltr" className="inline-block whitespace-nowrap tabular-nums">
      {t("moment", { day: iso.slice(0, 10), time: iso.slice(11, 16) })}
    </time>
  );
}
