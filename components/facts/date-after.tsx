import { useTranslations } from "next-intl";
import { UncertainDate } from "./uncertain-date";

/** A date behind what it belongs to; nothing where nobody says when. */
export function DateAfter({ date }: { date: Parameters<typeof UncertainDate>[0]["date"] | null }) {
  const t = useTranslations("fact");
  return date ? (
    <>
      {t("listSeparator")}
      <UncertainDate date={date} />
    </>
  ) : null;
}
