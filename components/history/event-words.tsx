import { useTranslations } from "next-intl";
import { eventMessages } from "@/lib/history/vocabulary";

/** Says what was done; something that no sentence is written for is named as the events name it. */
export function useEventWords(): (type: string) => string {
  const t = useTranslations("desk.history.events");
  return (type) => (Object.hasOwn(eventMessages, type) ? t(eventMessages[type as keyof typeof eventMessages]) : type);
}
