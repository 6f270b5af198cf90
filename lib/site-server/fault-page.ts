import type { Locale } from "@/lib/i18n/locales";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { KeptPage } from "./kept-pages";

/** What went wrong, as far as a reader needs to know. */
export type Fault = "unavailable" | "unexpected" | "notAllowed" | "tooLarge" | "tooOften" | "elsewhere" | "exportsBusy";

const statusOf: Record<Fault, number> = { unavailable: 503, unexpected: 500, notAllowed: 405, tooLarge: 413, tooOften: 429, elsewhere: 403, exportsBusy: 503 };

/** A plain page that needs neither the database nor Next: it says what is wrong and what to do. */
export function faultPage(fault: Fault, locale: Locale, id: string | null): KeptPage {
  const { title, text, reference } = messagesOf(locale).faults[fault];
  const { direction } = locales[locale];
  const idLine = id === null || reference === "" ? "" : `<p>${reference} <code>${id}</code></p>`;
  const html =
    `<!doctype html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>` +
    `</head><body><main><h1>${title}</h1><p>${text}</p>${idLine}<p><a href="/${locale}">Guwah</a></p></main></body></html>`;
  return new KeptPage(
    statusOf[fault],
    {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...(fault === "unavailable" ? { "retry-after": "5" } : {}),
      ...(fault === "exportsBusy" ? { "retry-after": "60" } : {}),
      ...(fault === "tooOften" ? { "retry-after": "120" } : {}),
      ...(fault === "notAllowed" ? { allow: "GET, HEAD" } : {}),
    },
    Buffer.from(html),
  );
}
