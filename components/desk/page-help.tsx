import { useTranslations } from "next-intl";
import type { DeskPlace } from "./desk-navigation";
import { helpOf } from "./desk-help";
import { Shortcuts } from "./shortcuts";

interface PageHelpProps {
  /** The page's address without its language. */
  path: string;
  places: readonly DeskPlace[];
  hasShortcuts: boolean;
}

/** A few sentences on what can be done on this page, and the list of keys. */
export function PageHelp({ path, places, hasShortcuts }: PageHelpProps) {
  const t = useTranslations("desk.help");
  const help = helpOf(path);
  return (
    <aside aria-label={t("title")} className="sheet flex flex-wrap items-start gap-x-6 gap-y-2 pt-4 font-ui text-[0.9375rem] print:hidden">
      {help ? (
        <details className="min-w-0 max-w-page flex-1 basis-[20rem]">
          <summary className="cursor-pointer py-1">{t("title")}</summary>
          <p className="mt-1 mb-2">{t(`pages.${help}`)}</p>
        </details>
      ) : null}
      <Shortcuts places={places} areOn={hasShortcuts} />
    </aside>
  );
}
