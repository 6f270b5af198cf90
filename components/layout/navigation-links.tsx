import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";
import { siteNavigation } from "./site-navigation";

/** The main navigation as a list; the part of the site that the page belongs to is marked. */
export function NavigationLinks({ path }: { path: string }) {
  const locale = useLocale();
  const t = useTranslations("navigation");
  const here = path.split("?")[0] ?? path;
  const stateOf = (target: string) => (here === target ? "page" : here.startsWith(`${target}/`) ? "true" : undefined);
  return (
    <ul className="flex flex-col gap-x-5 font-ui text-[0.9375rem] md:flex-row md:flex-wrap">
      {siteNavigation.map(({ key, path: target }) => (
        <li key={key}>
          <a
            href={localizedPath(locale, target)}
            aria-current={stateOf(target)}
            className="block py-1.5 text-ink no-underline hover:underline aria-[current]:font-semibold md:py-0.5"
          >
            {t(key)}
          </a>
        </li>
      ))}
    </ul>
  );
}
