import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { EntrySearchResult } from "@/lib/search/search-result";

type Notes = Pick<EntrySearchResult<unknown>, "isCut" | "isTimedOut" | "understood">;

/** Says where the answer is less than the whole: too much was found, it took too long, the words were cut. */
export function SearchNotes({ result: { isCut, isTimedOut, understood } }: { result: Notes }) {
  const t = useTranslations("entryList");
  const notes = [
    isTimedOut ? t("timedOut") : null,
    isCut ? t("cut") : null,
    understood?.isShortened ? t("shortened") : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <Notice>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  );
}
