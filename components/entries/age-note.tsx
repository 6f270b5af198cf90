import { useTranslations } from "next-intl";
import type { UncertainDate } from "@/lib/edtf-dates";
import { ageOn } from "@/lib/publication/entry-age";

/** The age that a birth date gives on the day of publication; nothing where it says too little. */
export function AgeNote({ birth, publishedAt }: { birth: UncertainDate | null; publishedAt: Date }) {
  const t = useTranslations("entry.age");
  const age = birth && ageOn(birth, publishedAt.toISOString().slice(0, 10));
  if (!age) return null;
  const { from, to, isAbout } = age;
  const range = to - from === 1 ? t("either", { from, to }) : t("between", { from, to });
  const note = isAbout ? t("about", { age: to }) : from === to ? t("exactly", { age: to }) : range;
  return <span className="label"> {note}</span>;
}
