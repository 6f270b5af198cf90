import { defaultLocale, locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import "./globals.css";

/** What an address outside every language gets; the site server answers the others before a page is rendered. */
export default function NotFoundOutsideLanguages() {
  const { site } = messagesOf(defaultLocale);
  return (
    <html lang={defaultLocale} dir={locales[defaultLocale].direction}>
      <body>
        <main className="sheet py-16">
          <h1 className="text-2xl">{site.notFound}</h1>
          <p className="mt-4">
            <a href={`/${defaultLocale}`}>{site.home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
