import { useLocale, useTranslations } from "next-intl";

interface QueryBoxProps {
  id: string;
  /** What it holds. */
  query?: string;
  /** The form that it belongs to, where it stands outside of it. */
  form?: string;
  describedBy?: string;
  placeholder?: string;
  className?: string;
}

const LONGEST_TYPED = 200;

/** The box that words are looked for with. The site's script lets it offer what it finds; without, it is a plain box. */
export function QueryBox({ id, query, form, describedBy, placeholder, className }: QueryBoxProps) {
  const locale = useLocale();
  const t = useTranslations("search");
  return (
    <div className="relative min-w-0 flex-1">
      <input
        id={id}
        type="search"
        name="q"
        form={form}
        dir="auto"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LONGEST_TYPED}
        defaultValue={query}
        placeholder={placeholder}
        aria-describedby={describedBy}
        data-suggest={`/suggest?locale=${locale}`}
        data-suggest-label={t("suggestions")}
        className={`w-full ${className ?? ""}`}
      />
    </div>
  );
}
