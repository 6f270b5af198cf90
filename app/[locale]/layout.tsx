import type { Metadata } from "next";
import type { ReactNode } from "react";
import { defaultLocale, isLocale, locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { siteUrl } from "@/lib/site-url";
import "@/app/globals.css";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

const localeOf = (code: string) => (isLocale(code) ? code : defaultLocale);

/** Titles of all pages end with the name of the site. */
export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { site } = messagesOf(localeOf((await params).locale));
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.tagline,
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** The document: its language and direction come from the locale table. */
export default async function LocaleLayout({ children, params }: LayoutProps) {
  const locale = localeOf((await params).locale);
  return (
    <html lang={locale} dir={locales[locale].direction}>
      <body>{children}</body>
    </html>
  );
}
