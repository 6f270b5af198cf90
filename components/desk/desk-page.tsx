import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitcher } from "@/components/layout/language-switcher";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { userRoles } from "@/lib/users/vocabulary";
import { deskNavigation } from "./desk-navigation";
import type { DeskPlace } from "./desk-navigation";
import { DeskShell } from "./desk-shell";
import { PageHelp } from "./page-help";
import { SignOutButton } from "./sign-out-button";

/** Who is there and where they may go: what every page of the desk shows above its content. */
export interface DeskFrame {
  name: string;
  role: keyof typeof userRoles;
  places: readonly DeskPlace[];
  /** Whether single keys do something. */
  hasShortcuts: boolean;
}

interface DeskPageProps {
  frame: DeskFrame;
  /** The page's address without its language. */
  path: string;
  children: ReactNode;
}

/** A page of the desk for somebody who is signed in. */
export function DeskPage({ frame, path, children }: DeskPageProps) {
  const locale = useLocale();
  const t = useTranslations("desk");
  const roles = useTranslations("vocabulary.userRoles");
  return (
    <DeskShell
      home={{ href: localizedPath(locale, "/desk"), label: t("title") }}
      links={
        <>
          <LanguageSwitcher path={path} />
          <a href={localizedPath(locale, "/")}>{t("toSite")}</a>
        </>
      }
      below={
        <>
          <nav aria-label={t("navigation")} className="me-auto">
            <ul className="flex flex-wrap gap-x-4">
              {deskNavigation
                .filter(({ key }) => frame.places.includes(key))
                .map(({ key, path: target }) => (
                  <li key={key}>
                    <a
                      href={localizedPath(locale, target)}
                      aria-current={path === target ? "page" : undefined}
                      className="inline-block py-1 text-ink no-underline hover:underline aria-[current]:font-semibold"
                    >
                      {t(`nav.${key}`)}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
          <p className="ms-auto text-soft">
            <bdi>{frame.name}</bdi>
            {` · ${roles(frame.role)}`}
          </p>
          <SignOutButton leadsTo={localizedPath(locale, "/desk/sign-in")} />
        </>
      }
      help={<PageHelp path={path} places={frame.places} hasShortcuts={frame.hasShortcuts} />}
    >
      {children}
    </DeskShell>
  );
}
