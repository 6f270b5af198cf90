import { getRequestConfig } from "next-intl/server";
import { locale as localeInAddress } from "next/root-params";
import { defaultLocale, isLocale } from "./locales";
import { messagesOf } from "./messages";

/** What next-intl needs to render one page: the language of its address, and that language's messages. */
export default getRequestConfig(async ({ locale: asked }) => {
  const code = asked ?? (await localeInAddress());
  const locale = isLocale(code) ? code : defaultLocale;
  return { locale, messages: messagesOf(locale), timeZone: "UTC" };
});
