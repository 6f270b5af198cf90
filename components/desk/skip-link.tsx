import { useTranslations } from "next-intl";

/** The first thing that the keyboard reaches on a page. */
export function SkipLink() {
  const t = useTranslations("desk");
  return (
    <a href="#content" className="absolute start-2 top-2 z-10 -translate-y-16 bg-paper px-3 py-2 font-ui text-sm focus-visible:translate-y-0">
      {t("skipToContent")}
    </a>
  );
}
