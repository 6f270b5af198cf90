import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitcher } from "@/components/layout/language-switcher";
import { localizedPath } from "@/lib/i18n/localized-path";
import { DeskShell } from "./desk-shell";

interface DoorPageProps {
  /** The page's address without its language. */
  path: string;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}

/** A page before the desk: signing in and what belongs to it. It is narrow, and leads nowhere else. */
export function DoorPage({ path, title, lead, children }: DoorPageProps) {
  const locale = useLocale();
  const t = useTranslations("site");
  return (
    <DeskShell home={{ href: localizedPath(locale, "/"), label: t("name") }} links={<LanguageSwitcher path={path} />}>
      <div className="max-w-[32rem]">
        <h1 className="mb-4 text-[2rem] font-semibold">{title}</h1>
        <div className="mb-6">{lead}</div>
        {children}
      </div>
    </DeskShell>
  );
}
