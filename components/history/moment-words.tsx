import { useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import type { Moment as HistoryMoment } from "@/lib/history/event-queries";
import { useEventWords } from "./event-words";

/** A moment of a history: when it was, and after what. */
export function MomentWords({ moment, otherwise }: { moment: HistoryMoment | null; otherwise: "beginning" | "now" }) {
  const t = useTranslations("desk.history");
  const wordsOf = useEventWords();
  if (moment === null) return <>{t(otherwise)}</>;
  return (
    <>
      <Moment at={moment.at} /> <bdi>{t("after", { event: wordsOf(moment.type), by: moment.by })}</bdi>
    </>
  );
}
